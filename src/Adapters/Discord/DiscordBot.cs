using System.Buffers.Text;
using System.Text;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Who our bot is. What only Discord knows of it is known once Discord has answered.</summary>
public sealed class DiscordBot(string id)
{
    /// <summary>
    /// What it may do in a server, and nothing more: see channels, write in them and in threads, open private threads, keep events.
    /// </summary>
    private const ulong Permissions = (1UL << 10) | (1UL << 11) | (1UL << 36) | (1UL << 38) | (1UL << 44);

    private volatile string? application;

    /// <summary>The number under which its conversations are stored.</summary>
    public string Id => id;

    /// <summary>The application it belongs to; the same number but for very old bots.</summary>
    public string Application => application ?? id;

    public bool IsKnown => application is not null;

    /// <summary>Where somebody who manages a server adds it there.</summary>
    public string InviteLink => $"https://discord.com/oauth2/authorize?client_id={Application}&scope=bot+applications.commands&permissions={Permissions}";

    internal void Is(Application known) => application = known.Id;

    /// <summary>The bot's number in its token, whose first part is no secret; null when it is no token.</summary>
    public static string? IdIn(string token)
    {
        if (token.Split('.') is not [{ Length: > 0 } first, { Length: > 0 }, { Length: > 0 }] || !Base64Url.IsValid(first))
            return null;
        var number = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(first));
        return DiscordAddress.IsId(number) ? number : null;
    }
}
