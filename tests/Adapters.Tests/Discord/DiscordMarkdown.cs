using System.Text;
using System.Text.RegularExpressions;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Reads Discord's markup as its applications do, written from the outside: a backslash before what is no letter, digit or space shows that character.</summary>
internal static partial class DiscordMarkdown
{
    /// <returns>What is seen, and whether anything in it became more than characters.</returns>
    public static (string Text, bool IsStyled) Read(string content)
    {
        var seen = new StringBuilder();
        var isStyled = false;
        for (var at = 0; at < content.Length;)
            if (content[at] == '\\' && at + 1 < content.Length && !char.IsLetterOrDigit(content[at + 1]) && !char.IsWhiteSpace(content[at + 1]))
            {
                seen.Append(content[at + 1]);
                at += 2;
            }
            else if (Address().Match(content, at) is { Success: true } address)
            {
                seen.Append(address.ValueSpan);
                at += address.Length;
            }
            else if (Masked().Match(content, at) is { Success: true } masked)
            {
                (isStyled, at) = (true, at + masked.Length);
                seen.Append(Read(masked.Groups[1].Value).Text);
            }
            else if (Markup().Match(content, at) is { Success: true } markup && (!markup.Groups["line"].Success || at == 0 || content[at - 1] == '\n'))
                (isStyled, at) = (true, at + markup.Length);
            else
                seen.Append(content[at++]);
        return (seen.ToString(), isStyled);
    }

    [GeneratedRegex(@"\Ghttps?://[^\s<]+[^<.,:;""'\])\s]")]
    private static partial Regex Address();

    [GeneratedRegex(@"\G\[((?:\\.|[^\]\\])+)\]\(<?[^)\s>]+>?\)")]
    private static partial Regex Masked();

    [GeneratedRegex(@"\G(?:\*+|_+|~~|`+|\|\||@everyone|@here|<(?:@[!&]?|#|/[\w -]+:|id:|a?:\w+:|t:)[\w:]*>|:[\w+-]+:|(?<line>(?:#{1,3}|-#|>{1,3}|[-*]|\d+\.) ))")]
    private static partial Regex Markup();
}
