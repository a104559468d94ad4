using System.Collections.Immutable;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>Turns words into terms: at each place the rule that takes the most words.</summary>
internal static class TermReader
{
    public static ImmutableArray<PlacedTerm> Read(ImmutableArray<Token> tokens, DateReadingContext context)
    {
        Vocabulary language = context.IsFrench ? French.Language : English.Language;
        var words = string.Join(' ', tokens.Select(token => token.Text));
        var terms = ImmutableArray.CreateBuilder<PlacedTerm>();
        for (int token = 0, position = 0; token < tokens.Length;)
        {
            var (term, length) = ReadAt(words, position, language, context) ?? (new Term.Unknown(), tokens[token].Text.Length);
            var count = words.AsSpan(position, length).Count(' ') + 1;
            terms.Add(new PlacedTerm(term, tokens[token].Start, tokens[token + count - 1].End));
            token += count;
            position += length + 1;
        }

        return terms.ToImmutable();
    }

    private static (Term Term, int Length)? ReadAt(string words, int position, Vocabulary language, DateReadingContext context)
    {
        var matches = language.Rules
            .Select(rule => (Rule: rule, Match: rule.At(words, position)))
            .Where(found => found.Match.Length > 0)
            .OrderByDescending(found => found.Match.Length);
        foreach (var (rule, match) in matches)
            if (rule.Read(match, context) is { } term)
                return (term, match.Length);
        return null;
    }
}
