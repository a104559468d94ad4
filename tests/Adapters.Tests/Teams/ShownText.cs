using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>A text message as Teams draws it in its format.</summary>
internal static partial class ShownText
{
    private static readonly SearchValues<char> Markdown = SearchValues.Create("*_~`[]<>#");

    public static ShownMessage Read(string id, string text, string? format) => format switch
    {
        "plain" => new(id, text),
        "xml" => new(id, WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(text, "\n"), "")))
        {
            Styled = Tag().IsMatch(LineEnd().Replace(text, "")), Pings = text.Contains("<at", StringComparison.OrdinalIgnoreCase),
        },
        _ => new(id, text) { Styled = text.AsSpan().ContainsAny(Markdown) },
    };

    [GeneratedRegex("<br */?>|</?blockquote>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^<>]+>")]
    private static partial Regex Tag();
}
