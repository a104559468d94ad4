using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Needs;

/// <summary>Acronyms of two letters count only in capitals: "CA" is a board, "ça" or "ca" is not.</summary>
internal static partial class TopicAcronyms
{
    /// <summary>The text with each such acronym made a word of its own, which no ordinary word equals.</summary>
    public static string Marked(string text) => TwoCapitals().Replace(text, "$0qq");

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])\p{Lu}{2}(?![\p{L}\p{Nd}])")]
    private static partial Regex TwoCapitals();
}
