using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types.ReplyMarkups;
using RichText = ChatAssistant.Core.Messaging.RichText;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>A message as requests within Telegram's limits: words cut at paragraph ends, buttons under the last of them, then the files. Pure.</summary>
internal static class TelegramRenderer
{
    /// <summary>In UTF-16 units, entities left out.</summary>
    public const int LongestText = 4096;

    public static ImmutableArray<TelegramPart> Render(OutboundMessage message, TelegramScreen screen)
    {
        if (message.IsConfidential)
            return [Protected(message, screen)];
        var parts = ImmutableArray.CreateBuilder<TelegramPart>();
        var texts = RichTextParts.Cut(WordsOf(message), LongestText);
        foreach (var (place, text) in texts.Index().Where(part => !part.Item.IsEmpty))
        {
            var (words, entities) = TelegramText.Of(text, screen.PublicUrl);
            parts.Add(new TelegramPart.Words(words, entities, place == texts.Length - 1 ? TelegramKeyboard.Of(message, screen) : null));
        }

        parts.AddRange(message.Files.Select(file => new TelegramPart.File(file)));
        return parts.ToImmutable();
    }

    /// <summary>The words stay on a page of ours; the answers may be given here.</summary>
    private static TelegramPart.Words Protected(OutboundMessage message, TelegramScreen screen)
    {
        var rows = TelegramKeyboard.Of(message, screen)?.InlineKeyboard ?? [];
        var until = screen.ProtectedUntil.ToString("d MMMM", CultureInfo.GetCultureInfo(screen.Language));
        return screen.ProtectedLink is { } link
            ? new(screen.Word("protected", ("until", until)), [], new(rows.Prepend([InlineKeyboardButton.WithUrl(screen.Word("protected.open"), link)])))
            : new(screen.Word("protected.nowhere"), [], rows.Any() ? new(rows) : null);
    }

    /// <summary>A button shows only the beginning of long words: then they are said in full above it.</summary>
    private static RichText WordsOf(OutboundMessage message) =>
        message.TextOnly || message.Options.All(option => option.Label.Length <= TelegramKeyboard.LongestLabel)
            ? message.Words
            : RichText.Paragraphs(message.Words, RichText.From(string.Join('\n', message.Options.Index().Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Index + 1}. {option.Item.Label}")))));
}
