using System.Globalization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>The words of a message, without our own name; null when they are for somebody else. Entities count UTF-16 units, as strings here do.</summary>
internal static class TelegramWords
{
    public static string? Read(string text, Message message, bool inGroup, TelegramBot bot)
    {
        var entities = message.Entities ?? [];
        if (entities.FirstOrDefault(entity => entity is { Type: MessageEntityType.BotCommand, Offset: 0 }) is { } command && Slice(text, command) is { } name)
        {
            if (name.Split('@') is not [var own, var called])
                return text;
            return bot.IsNamed(called) ? own + text[name.Length..] : null;
        }

        if (!inGroup)
            return text;
        if (entities.FirstOrDefault(entity => entity.Type == MessageEntityType.Mention && Slice(text, entity) is ['@', .. var called] && bot.IsNamed(called)) is { } mention)
            return string.Concat(text.AsSpan(0, mention.Offset), text.AsSpan(mention.Offset + mention.Length)).Trim();
        return message.ReplyToMessage?.From is { IsBot: true } author && author.Id.ToString(CultureInfo.InvariantCulture) == bot.Id ? text : null;
    }

    private static string? Slice(string text, MessageEntity entity) =>
        entity.Offset >= 0 && entity.Length > 0 && entity.Offset <= text.Length - entity.Length ? text.Substring(entity.Offset, entity.Length) : null;
}
