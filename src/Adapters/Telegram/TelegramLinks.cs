using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>
/// Signed links to messages that must not travel in a Telegram chat. The key is derived from the bot's token, which every replica has: nothing more to set, and a
/// revoked token ends all of them.
/// </summary>
internal sealed class TelegramLinks(IOptions<TelegramOptions> options, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    private const int PayloadLength = 2 * sizeof(long);
    private const int Length = PayloadLength + HMACSHA256.HashSizeInBytes;

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(options.Value.Token!), 32, info: "protected messages"u8.ToArray());

    /// <summary>Where a message is read; null when nobody said where this installation is reached.</summary>
    public string? To(long row)
    {
        if (options.Value.PublicUrl is not { } site)
            return null;
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, row);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(long)..], (time.GetUtcNow() + Lasts).ToUnixTimeSeconds());
        HMACSHA256.HashData(key, bytes[..PayloadLength], bytes[PayloadLength..]);
        return $"{site.TrimEnd('/')}{TelegramReading.Path}/{Base64Url.EncodeToString(bytes)}";
    }

    /// <summary>The message of a link that we signed and that still holds; else null.</summary>
    public long? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (token.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != Length)
            return null;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, bytes[..PayloadLength], expected);
        return CryptographicOperations.FixedTimeEquals(expected, bytes[PayloadLength..]) && BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(long)..]) > time.GetUtcNow().ToUnixTimeSeconds()
            ? BinaryPrimitives.ReadInt64BigEndian(bytes)
            : null;
    }
}
