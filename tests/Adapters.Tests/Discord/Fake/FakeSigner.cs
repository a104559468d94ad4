using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Signs what the platform posts.</summary>
internal sealed class FakeSigner(int seed = 1)
{
    private readonly Ed25519PrivateKeyParameters key = new([.. Enumerable.Range(seed, 32).Select(number => (byte)number)]);

    public string PublicKey => Convert.ToHexStringLower(key.GeneratePublicKey().GetEncoded());

    public string Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), .. body];
        var signature = new byte[Ed25519.SignatureSize];
        key.Sign(Ed25519.Algorithm.Ed25519, null, signed, 0, signed.Length, signature, 0);
        return Convert.ToHexStringLower(signature);
    }
}
