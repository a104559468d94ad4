using System.Globalization;
using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace ChatAssistant.Core.Needs;

/// <summary>The meaningful words of a text, without endings and accents, in the order written. Safe to share.</summary>
internal sealed class WordStems(string language)
{
    private readonly Analyzer analyzer = language == Languages.French
        ? new FrenchAnalyzer(LuceneVersion.LUCENE_48)
        : new EnglishAnalyzer(LuceneVersion.LUCENE_48);

    public List<string> Of(string text)
    {
        var stems = new List<string>();
        using var stream = analyzer.GetTokenStream("text", text.Replace('_', ' '));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken()) stems.Add(WithoutAccents(term.ToString()!));
        stream.End();
        return stems;
    }

    private static string WithoutAccents(string word)
    {
        if (Ascii.IsValid(word)) return word;
        var bare = new StringBuilder(word.Length);
        foreach (var rune in word.Replace("œ", "oe", StringComparison.Ordinal).EnumerateRunes().SelectMany(Decomposed)) bare.Append(rune);
        return bare.ToString();
    }

    private static IEnumerable<char> Decomposed(Rune rune) => rune.ToString().Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
}
