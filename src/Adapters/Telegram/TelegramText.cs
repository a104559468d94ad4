using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using RichText = ChatAssistant.Core.Messaging.RichText;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>
/// Words with their styles as Telegram's entities, never as markup: what a person typed cannot become any. Offsets count UTF-16 units, as strings here do.
/// </summary>
internal static class TelegramText
{
    /// <summary>Telegram ignores those beyond.</summary>
    private const int MostEntities = 100;

    /// <param name="text">The words.</param>
    /// <param name="publicUrl">Where paths of our own site lead; null drops them.</param>
    public static (string Text, ImmutableArray<MessageEntity> Entities) Of(RichText text, string? publicUrl)
    {
        var entities = ImmutableArray.CreateBuilder<MessageEntity>();
        var offset = 0;
        foreach (var span in text.Spans)
        {
            foreach (var (style, type) in Styles)
                if (span.Style.HasFlag(style))
                    entities.Add(new() { Type = type, Offset = offset, Length = span.Text.Length });
            if (LinkOf(span, publicUrl) is { } link)
                entities.Add(new() { Type = MessageEntityType.TextLink, Offset = offset, Length = span.Text.Length, Url = link });
            offset += span.Text.Length;
        }

        return (text.Plain, [.. entities.Where(entity => entity.Length > 0).Take(MostEntities)]);
    }

    private static readonly (TextStyle Style, MessageEntityType Type)[] Styles =
        [(TextStyle.Strong, MessageEntityType.Bold), (TextStyle.Emphasis, MessageEntityType.Italic), (TextStyle.Quote, MessageEntityType.Blockquote)];

    private static string? LinkOf(TextSpan span, string? publicUrl) => span.Link switch
    {
        ['/', not '/', ..] path => publicUrl is null ? null : publicUrl.TrimEnd('/') + path,
        { } link when link.StartsWith("https://", StringComparison.Ordinal) => link,
        _ => null,
    };
}
