using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Who our bot is. Its user name is known once Telegram has said it.</summary>
public sealed class TelegramBot(string id) : IArrivalLink
{
    private volatile string? userName;

    /// <summary>The number under which its conversations are stored.</summary>
    public string Id => id;

    /// <summary>Without the @; null until Telegram has answered.</summary>
    public string? UserName => userName;

    public string Link => $"https://t.me/{UserName}";

    public void Is(User me) => userName = me.Username;

    /// <summary>A link into the private conversation.</summary>
    /// <param name="code">What the person arrives with: at most 64 letters, digits, hyphens and underscores.</param>
    public string LinkWith(string? code) => code is null ? $"{Link}?start" : $"{Link}?start={code}";

    public string? To(string code) => UserName is null ? null : LinkWith(code);

    public bool IsNamed(ReadOnlySpan<char> name) => UserName is { } own && name.Equals(own, StringComparison.OrdinalIgnoreCase);
}
