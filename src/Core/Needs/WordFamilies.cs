using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatAssistant.Core.Needs;

/// <summary>
/// Words that count as one when topics are read: a noun and its verb (gestion, gérer), and everyday verbs for the word of
/// the trade (garder, fidéliser).
/// </summary>
internal sealed class WordFamilies
{
    private readonly FrozenDictionary<string, string> heads;

    /// <param name="language">The language of the words.</param>
    /// <param name="stems">The stems of that language: families are written in whole words and compared by stems.</param>
    public WordFamilies(string language, WordStems stems)
    {
        var families = NeedsData.Read("word-families.json", NeedsJson.Default.DictionaryStringImmutableArrayImmutableArrayString)[language];
        var byStem = new Dictionary<string, string>();
        foreach (var family in families.Select(family => family.SelectMany(stems.Of).ToList()))
            foreach (var stem in family)
                byStem.TryAdd(stem, family[0]);
        heads = byStem.ToFrozenDictionary();
    }

    /// <summary>The stem that stands for the whole family, or the stem itself.</summary>
    public string HeadOf(string stem) => heads.GetValueOrDefault(stem, stem);

    public IEnumerable<string> Stems => heads.Keys;
}
