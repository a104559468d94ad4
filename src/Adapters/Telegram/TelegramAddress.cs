using System.Globalization;
using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>A chat, and the topic in it: <c>-100123</c> or <c>-100123:45</c>. Ids have up to 52 bits.</summary>
public readonly record struct TelegramAddress(long Chat, int? Topic = null)
{
    public static TelegramAddress Of(Message message) => new(message.Chat.Id, message is { IsTopicMessage: true, MessageThreadId: { } topic } ? topic : null);

    /// <summary>Telegram gives groups negative numbers.</summary>
    public bool IsGroup => Chat < 0;

    public static TelegramAddress Parse(string conversation)
    {
        var parts = conversation.Split(':');
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null);
    }

    public ConversationAddress For(TelegramBot bot) => new(TelegramAdapter.Name, bot.Id, ToString());

    public override string ToString() => Topic is { } topic ? string.Create(CultureInfo.InvariantCulture, $"{Chat}:{topic}") : Chat.ToString(CultureInfo.InvariantCulture);
}
