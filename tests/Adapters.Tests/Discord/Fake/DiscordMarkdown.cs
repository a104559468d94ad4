using System.Text.RegularExpressions;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What a reader sees of a message's words: escapes and markup interpreted as the platform's applications do.</summary>
internal static partial class DiscordMarkdown
{
    private const int Escaped = 0xE000;

    /// <returns>The visible characters; whether any of them is set off, linked or turned into something else.</returns>
    public static (string Text, bool Styled) Read(string content)
    {
        // What is escaped is put out of the way of everything that follows.
        var text = Escape().Replace(content, match => ((char)(Escaped + match.Value[1])).ToString());
        var plain = text;
        foreach (var rule in new[] { Fence(), Code(), Mask(), Mention(), Bold(), Underline(), Strike(), Spoiler(), Star(), Underscore(), LineStart() })
            text = rule.Replace(text, match => match.Groups["text"].Value);
        return (string.Concat(text.Select(character => character is >= (char)Escaped and < (char)(Escaped + 128) ? (char)(character - Escaped) : character)), text != plain);
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"```(?<text>.+?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"`(?<text>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\[(?<text>[^\]\n]+)\]\(<?[a-z]+://[^)\s]+\)")]
    private static partial Regex Mask();

    /// <summary>Mentions, moments in time, custom emoji and addresses in angle brackets.</summary>
    [GeneratedRegex(@"<(?:@[!&]?\d+|#\d+|/[^:>]+:\d+|a?:\w+:\d+|id:\w+|t:-?\d+(?::[tTdDfFsSR])?|(?<text>https?://[^\s>]+))>")]
    private static partial Regex Mention();

    [GeneratedRegex(@"\*\*(?<text>.+?)\*\*(?!\*)", RegexOptions.Singleline)]
    private static partial Regex Bold();

    [GeneratedRegex(@"__(?<text>.+?)__(?!_)", RegexOptions.Singleline)]
    private static partial Regex Underline();

    [GeneratedRegex(@"~~(?<text>.+?)~~", RegexOptions.Singleline)]
    private static partial Regex Strike();

    [GeneratedRegex(@"\|\|(?<text>.+?)\|\|", RegexOptions.Singleline)]
    private static partial Regex Spoiler();

    [GeneratedRegex(@"\*(?=\S)(?<text>[^*\n]+?)(?<=\S)\*(?!\*)")]
    private static partial Regex Star();

    [GeneratedRegex(@"\b_(?<text>[^_\n]+?)_\b|(?<!\w)_(?<text>[^_\n]+?)_(?!\w)")]
    private static partial Regex Underscore();

    /// <summary>Headings, quotes and small print. A list looks as it is written.</summary>
    [GeneratedRegex(@"^(?:#{1,3} +|-# +|>>> |> )(?<text>)(?=\S)", RegexOptions.Multiline)]
    private static partial Regex LineStart();
}
