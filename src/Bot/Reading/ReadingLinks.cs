using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using ChatAssistant.Core.Messaging;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace ChatAssistant.Bot.Reading;

/// <summary>Signs the links with the installation's keys, which every replica has, and which the end of a key ends.</summary>
internal sealed class ReadingLinks(IDataProtectionProvider protection, TimeProvider time) : IReadingLinks
{
    private const int Length = 2 * sizeof(long);

    private readonly IDataProtector protector = protection.CreateProtector("protected messages");

    public Duration Lasts { get; } = Duration.FromDays(7);

    public string To(long row, string site)
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, row);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(sizeof(long)), (time.GetUtcNow() + Lasts.ToTimeSpan()).ToUnixTimeSeconds());
        return $"{site.TrimEnd('/')}{ReadingPage.Path}/{Base64Url.EncodeToString(protector.Protect(bytes))}";
    }

    /// <summary>The message of a link that we signed and that still holds; else null.</summary>
    public long? Read(string token)
    {
        try
        {
            return Base64Url.IsValid(token) && protector.Unprotect(Base64Url.DecodeFromChars(token)) is { Length: Length } bytes
                && BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(sizeof(long))) > time.GetUtcNow().ToUnixTimeSeconds()
                ? BinaryPrimitives.ReadInt64BigEndian(bytes)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
