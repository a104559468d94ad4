using System.Net;
using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Teams.Connector.Model;

namespace ChatAssistant.Adapters.Teams;

/// <summary>The words of a message: without our own name, with others' names as names, and without Teams' own markup.</summary>
internal static partial class TeamsWords
{
    /// <summary>In UTF-16 units; longer than any answer.</summary>
    private const int LongestText = 10_000;

    /// <summary>True when somebody called us; whoever is named in the words only is not.</summary>
    public static bool NamesUs(Activity activity) => Mention.In(activity).Any(mention => IsUs(mention, activity));

    public static string Read(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Mention.In(activity))
            foreach (var written in SpellingsOf(mention))
                text = text.Replace(written, IsUs(mention, activity) ? " " : mention.Mentioned?.Name ?? "", StringComparison.Ordinal);
        if (string.Equals(activity.TextFormat, "xml", StringComparison.OrdinalIgnoreCase))
            text = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(text, "\n"), ""));
        text = Clean(text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').ReplaceLineEndings("\n")).Trim();
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    /// <summary>Without characters that are neither words nor line breaks.</summary>
    public static string Clean(string text) =>
        text.Any(IsRefused) ? string.Concat(text.Where(character => !IsRefused(character))) : text;

    private static bool IsRefused(char character) => char.IsControl(character) && character is not ('\n' or '\t');

    private static bool IsUs(Mention mention, Activity activity) => mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id;

    /// <summary>The entity's text is not always what the message says.</summary>
    private static IEnumerable<string> SpellingsOf(Mention mention)
    {
        if (!string.IsNullOrEmpty(mention.Text))
            yield return mention.Text;
        if (!string.IsNullOrEmpty(mention.Mentioned?.Name))
            yield return $"<at>{mention.Mentioned.Name}</at>";
    }

    [GeneratedRegex("<br */?>|</(?:p|div|li)>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^<>]{0,1000}>")]
    private static partial Regex Tag();
}
