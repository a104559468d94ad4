using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>A message as Discord takes it: words cut at paragraph ends, what can be tapped and the files under the last of them. Pure.</summary>
internal static class DiscordRenderer
{
    /// <summary>In UTF-16 units, what escapes them included.</summary>
    public const int LongestText = 2000;

    private const int MostFiles = 10;

    public static ImmutableArray<DiscordPart> Render(OutboundMessage message, DiscordScreen screen)
    {
        if (message.IsConfidential)
            return [Protected(message, screen)];
        var texts = Cut(WordsOf(message), LongestText, screen).ToList();
        var files = message.Files.Chunk(MostFiles).ToList();
        var parts = texts.Select(text => new DiscordPart(text, [], [])).ToList();
        while (parts.Count < 1 || parts.Count < files.Count)
            parts.Add(new("", [], []));
        parts[^1] = parts[^1] with { Rows = DiscordComponents.Of(message, screen) };
        foreach (var (place, some) in files.Index())
            parts[parts.Count - files.Count + place] = parts[parts.Count - files.Count + place] with { Files = [.. some] };
        if (message.Meeting is { } meeting && Dated(parts[^1].Content, meeting) is { Length: <= LongestText } dated)
            parts[^1] = parts[^1] with { Content = dated };
        if (screen.TellsHowToOpen && Hinted(parts[0].Content, screen) is { Length: <= LongestText } hinted)
            parts[0] = parts[0] with { Content = hinted };
        return [.. parts];
    }

    /// <summary>The words stay on a page of ours; the answers may be given here.</summary>
    private static DiscordPart Protected(OutboundMessage message, DiscordScreen screen)
    {
        var rows = DiscordComponents.Of(message, screen);
        if (screen.Protected is not var (link, until))
            return new(DiscordText.Escaped(screen.Word("protected.nowhere")), rows, []);
        var day = until.ToString("d MMMM", CultureInfo.GetCultureInfo(screen.Language));
        var open = new ActionRow(new Button(ButtonStyle.Link, screen.Word("protected.open"), Url: link));
        return new(DiscordText.Escaped(screen.Word("protected", ("until", day))), [open, .. rows.Take(DiscordComponents.MostRows - 1)], []);
    }

    /// <summary>Escaped, words grow: hostile ones to double.</summary>
    private static IEnumerable<string> Cut(RichText text, int most, DiscordScreen screen)
    {
        foreach (var part in RichTextParts.Cut(text, most).Where(part => !part.IsEmpty))
            if (DiscordText.Of(part, screen.PublicUrl) is { Length: > LongestText })
                foreach (var smaller in Cut(part, Math.Min(most, part.Plain.Length) / 2, screen))
                    yield return smaller;
            else
                yield return DiscordText.Of(part, screen.PublicUrl);
    }

    /// <summary>The date once more as Discord draws it: on each reader's own clock, and how long until then.</summary>
    private static string Dated(string content, CalendarEntry meeting) =>
        string.Create(CultureInfo.InvariantCulture, $"{content}\n\n<t:{meeting.Start.ToUnixTimeSeconds()}:F> (<t:{meeting.Start.ToUnixTimeSeconds()}:R>)");

    private static string Hinted(string content, DiscordScreen screen) => $"{content}\n\n{DiscordText.Escaped(screen.Word("closed"))}";

    /// <summary>A label that is cut is said in full above it.</summary>
    private static RichText WordsOf(OutboundMessage message) =>
        message.TextOnly || message.Options.All(option => option.Label.Length <= DiscordComponents.LongestButton || (option.Label.Length <= DiscordComponents.LongestOption && DiscordComponents.IsList(message)))
            ? message.Words
            : RichText.Paragraphs(message.Words, RichText.From(string.Join('\n', message.Options.Index().Select(option => string.Create(CultureInfo.InvariantCulture, $"{option.Index + 1}. {option.Item.Label}")))));
}
