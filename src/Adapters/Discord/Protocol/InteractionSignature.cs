using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>
/// Whether a request comes from the platform: Ed25519 over the timestamp's bytes and the raw body's, both before anything is parsed. A timestamp more than
/// five minutes away is refused too, so that what was overheard cannot be played again later.
/// </summary>
internal sealed class InteractionSignature(string publicKey, TimeProvider time)
{
    public const string SignatureHeader = "X-Signature-Ed25519";
    public const string TimestampHeader = "X-Signature-Timestamp";

    private const int LongestTimestamp = 20;
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(5);

    private readonly Ed25519PublicKeyParameters key = new(Convert.FromHexString(publicKey));

    /// <summary>True for what the developer portal shows as the public key: 64 hex digits that are a point of the curve.</summary>
    public static bool IsKey(string? hex) =>
        hex is { Length: 64 } && Bytes(hex, Ed25519.PublicKeySize) is { } bytes && Ed25519.ValidatePublicKeyFull(bytes, 0);

    /// <param name="signature">The header, in hex.</param>
    /// <param name="timestamp">The header, in seconds since 1970.</param>
    /// <param name="body">As it came.</param>
    public bool IsGood(string? signature, string? timestamp, ReadOnlySpan<byte> body)
    {
        if (timestamp is not { Length: > 0 and <= LongestTimestamp } || !IsNow(timestamp) || Bytes(signature, Ed25519.SignatureSize) is not { } given)
            return false;
        byte[] signed = [.. Encoding.ASCII.GetBytes(timestamp), .. body];
        return key.Verify(Ed25519.Algorithm.Ed25519, null, signed, 0, signed.Length, given, 0);
    }

    private bool IsNow(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && Math.Abs((double)time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Leeway.TotalSeconds;

    private static byte[]? Bytes(string? hex, int length)
    {
        var bytes = new byte[length];
        return hex?.Length == length * 2 && Convert.FromHexString(hex, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == length ? bytes : null;
    }
}
