using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>One request that a message becomes.</summary>
internal abstract record TelegramPart
{
    private TelegramPart()
    {
    }

    /// <summary>Words, the last of them with the buttons.</summary>
    public sealed record Words(string Text, ImmutableArray<MessageEntity> Entities, InlineKeyboardMarkup? Keyboard) : TelegramPart;

    /// <summary>A file, by multipart.</summary>
    public sealed record File(FileReference Reference) : TelegramPart;
}
