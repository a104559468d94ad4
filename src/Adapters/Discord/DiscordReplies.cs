using System.Security.Cryptography;
using System.Text.Json;
using ChatAssistant.Core.Messaging;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Keeps how an interaction is answered with the outbox row, encrypted: whoever has the token speaks in our name.</summary>
internal sealed class DiscordReplies(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Discord's 15 minutes, less what an answer may take on its way.</summary>
    private static readonly Duration Lasts = Duration.FromMinutes(14);

    private static readonly Duration Youth = Duration.FromSeconds(5);

    private readonly IDataProtector protector = protection.CreateProtector("discord.reply");

    public ReplyHandle Keep(DiscordReply reply) =>
        new(protector.Protect(JsonSerializer.Serialize(reply)), Instant.FromDateTimeOffset(time.GetUtcNow()) + Lasts);

    /// <summary>True within the seconds in which the first answer is due.</summary>
    public bool IsYoung(ReplyHandle? handle) => handle is not null && handle.ExpiresAt - Lasts + Youth > Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <returns>Null when it is over, or was kept under keys that are gone.</returns>
    public DiscordReply? Read(ReplyHandle? handle)
    {
        if (handle is null || handle.ExpiresAt <= Instant.FromDateTimeOffset(time.GetUtcNow()))
            return null;
        try
        {
            return JsonSerializer.Deserialize<DiscordReply>(protector.Unprotect(handle.Protected));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
