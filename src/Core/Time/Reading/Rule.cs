using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>A pattern over folded words, one space apart, and what it says. No meaning (null): the rule does not apply.</summary>
internal sealed class Rule(string pattern, Func<Match, DateReadingContext, Term?> read)
{
    private readonly Regex _pattern = new(
        $@"\G({pattern})(?= |$)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    public Match At(string words, int position) => _pattern.Match(words, position);

    public Term? Read(Match match, DateReadingContext context) => read(match, context);
}
