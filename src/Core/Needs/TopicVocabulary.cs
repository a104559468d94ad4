using System.Collections.Frozen;

namespace ChatAssistant.Core.Needs;

/// <summary>The words that topics are said with, as stems, and the recognition of a sentence's words among them.</summary>
internal sealed class TopicVocabulary
{
    private const int ShortestMisspelt = 5;
    private const double Misspelt = .75;

    private readonly FrozenDictionary<string, int> indexes;
    private readonly WordFamilies families;
    private readonly FrozenDictionary<int, string[]> knownByLength;

    public TopicVocabulary(IEnumerable<string> stems, WordFamilies families)
    {
        this.families = families;
        indexes = stems.Distinct().Select((stem, index) => (stem, index)).ToFrozenDictionary(word => word.stem, word => word.index);
        knownByLength = indexes.Keys.Concat(families.Stems).Distinct()
            .Where(stem => stem.Length >= ShortestMisspelt)
            .GroupBy(stem => stem.Length)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public int Count => indexes.Count;

    public int IndexOf(string stem) => indexes[stem];

    /// <summary>The known words among the stems, each once, with how certain it is: 1 as written, less when misspelt.</summary>
    public Dictionary<int, double> Recognise(IEnumerable<string> stems)
    {
        var recognised = new Dictionary<int, double>();
        foreach (var stem in stems)
        {
            if (indexes.TryGetValue(families.HeadOf(stem), out var word)) recognised[word] = 1;
            else
                foreach (var meant in Meant(stem))
                    if (indexes.TryGetValue(families.HeadOf(meant), out var guess)) recognised.TryAdd(guess, Misspelt);
        }
        return recognised;
    }

    private IEnumerable<string> Meant(string stem) => stem.Length < ShortestMisspelt
        ? []
        : Enumerable.Range(stem.Length - 1, 3)
            .SelectMany(length => knownByLength.GetValueOrDefault(length, []))
            .Where(known => Spelling.IsOneSlipFrom(stem, known));
}
