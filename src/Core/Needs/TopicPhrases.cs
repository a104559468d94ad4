using System.Runtime.InteropServices;

namespace ChatAssistant.Core.Needs;

/// <summary>The ways to say every topic in one language, and how much of each is heard in a sentence. Safe to share.</summary>
internal sealed class TopicPhrases
{
    /// <summary>What each further word of a phrase heard whole adds.</summary>
    private const double LongerPhrase = .25;

    /// <summary>A phrase of which less than this share is heard says nothing.</summary>
    private const double LeastHeard = .5;

    /// <summary>What a phrase heard in part is worth beside one heard whole.</summary>
    private const double PartlyHeard = .35;

    /// <summary>What the topic's other phrases add to its best one.</summary>
    private const double OtherPhrases = .1;

    private readonly string language;
    private readonly WordStems stems;
    private readonly TopicVocabulary vocabulary;
    private readonly TopicPhrase[] phrases;
    private readonly int[][] phrasesWithWord;
    private readonly double[] rarity;
    private readonly int topics;

    public TopicPhrases(TopicTaxonomy taxonomy, string language)
    {
        this.language = language;
        stems = new(language);
        var families = new WordFamilies(language, stems);
        topics = taxonomy.Topics.Length;
        var ways = taxonomy.Topics
            .SelectMany((topic, index) => Ways(topic).Select(words => (Topic: index, Stems: words.Select(families.HeadOf).Distinct().ToArray())))
            .Where(way => way.Stems.Length > 0)
            .ToList();
        vocabulary = new(ways.SelectMany(way => way.Stems), families);
        rarity = new double[vocabulary.Count];
        foreach (var byWord in ways.SelectMany(way => way.Stems.Select(stem => (Stem: stem, way.Topic))).Distinct().GroupBy(use => use.Stem))
            rarity[vocabulary.IndexOf(byWord.Key)] = Math.Log(1 + (double)topics / byWord.Count());
        phrases = [.. ways.Select(way => Phrase(way.Topic, way.Stems))];
        var uses = phrases.SelectMany((phrase, index) => phrase.Words.Select(word => (word, index))).ToLookup(use => use.word, use => use.index);
        phrasesWithWord = [.. Enumerable.Range(0, vocabulary.Count).Select(word => uses[word].ToArray())];
    }

    /// <summary>How much of each topic, by its index, is heard in the sentence; 0 when nothing is.</summary>
    public double[] Heard(string sentence)
    {
        // Few phrases of the thousands share a word with a sentence.
        var heard = new Dictionary<int, (int Words, double Rarity)>();
        foreach (var (word, certainty) in vocabulary.Recognise(stems.Of(TopicAcronyms.Marked(sentence))))
            foreach (var phrase in phrasesWithWord[word])
            {
                ref var so = ref CollectionsMarshal.GetValueRefOrAddDefault(heard, phrase, out _);
                so = (so.Words + 1, so.Rarity + certainty * rarity[word]);
            }

        var best = new double[topics];
        var all = new double[topics];
        foreach (var (index, (words, sum)) in heard)
        {
            var phrase = phrases[index];
            var strength = Strength(phrase, words, sum);
            best[phrase.Topic] = Math.Max(best[phrase.Topic], strength);
            all[phrase.Topic] += strength;
        }

        for (var topic = 0; topic < topics; topic++)
            best[topic] += OtherPhrases * (all[topic] - best[topic]);
        return best;
    }

    private static double Strength(TopicPhrase phrase, int wordsHeard, double heard)
    {
        if (wordsHeard == phrase.Words.Length) return heard * (1 + LongerPhrase * (wordsHeard - 1));
        var share = heard / phrase.Rarity;
        return share < LeastHeard ? 0 : heard * share * PartlyHeard;
    }

    private IEnumerable<List<string>> Ways(Topic topic) =>
        topic.Synonyms[language].Append(topic.Labels[language]).Select(way => stems.Of(TopicAcronyms.Marked(way)));

    private TopicPhrase Phrase(int topic, string[] words)
    {
        var indexes = words.Select(vocabulary.IndexOf).ToArray();
        return new(topic, indexes, indexes.Sum(word => rarity[word]));
    }
}
