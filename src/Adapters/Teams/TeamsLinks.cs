using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Links to messages that must not travel in a chat, for one week. Protected with the installation's keys, which all replicas share.</summary>
internal sealed class TeamsLinks(IDataProtectionProvider protection, IOptions<TeamsOptions> options, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    private const int Length = 2 * sizeof(long);

    private readonly IDataProtector protector = protection.CreateProtector("teams.reading");

    /// <summary>Where a message is read; null when nobody said where this installation is reached.</summary>
    public string? To(long row)
    {
        if (options.Value.PublicUrl is not { } site)
            return null;
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, row);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(sizeof(long)), (time.GetUtcNow() + Lasts).ToUnixTimeSeconds());
        return $"{site.TrimEnd('/')}{TeamsReading.Path}/{Base64Url.EncodeToString(protector.Protect(bytes))}";
    }

    /// <summary>The message of a link that we made and that still holds; else null.</summary>
    public long? Read(string token)
    {
        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(token)) is { Length: Length } bytes && BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(sizeof(long))) > time.GetUtcNow().ToUnixTimeSeconds()
                ? BinaryPrimitives.ReadInt64BigEndian(bytes)
                : null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
