using System.Text;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>
/// Words for the few places of a card in which some clients read Markdown (titles of choices, the fallback text) and others show it: escaping would be
/// seen by the latter. So what Markdown would act on is parted by invisible word joiners, and the one sign that cannot be parted is replaced by its twin.
/// </summary>
internal static class ReadAsMarkdown
{
    /// <summary>U+2060, of no width: neither a space nor punctuation to Markdown.</summary>
    private const char Joiner = '\u2060';

    /// <summary>U+2217, which looks like the asterisk that Markdown acts on wherever it stands.</summary>
    private const char Asterisk = '\u2217';

    /// <summary>U+02CB, the same for the backquote.</summary>
    private const char Backquote = '\u02CB';

    private const string Parted = "_~[]()<>&\\!#|:.";

    public static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length + 8);
        foreach (var (i, character) in words.Index())
        {
            if (i == 0 || words[i - 1] == '\n')
                PartStart(plain, character);
            switch (character)
            {
                case '*':
                    plain.Append(Asterisk);
                    break;
                case '`':
                    plain.Append(Backquote);
                    break;
                case var sign when Parted.Contains(sign, StringComparison.Ordinal):
                    plain.Append(Joiner).Append(sign).Append(Joiner);
                    break;
                default:
                    plain.Append(character);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>A line that begins with one of these would be a list, a rule or code.</summary>
    private static void PartStart(StringBuilder plain, char first)
    {
        if (first is '-' or '+' or '=' or ' ' or '\t' || char.IsAsciiDigit(first))
            plain.Append(Joiner);
    }
}
