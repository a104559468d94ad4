namespace ChatAssistant.Core.Needs;

/// <summary>The ways to say every topic in one language, and how much of each is heard in a sentence. Safe to share.</summary>
internal sealed class TopicPhrases
{
    private const double LongerPhrase = .25;
    private const double LeastHeard = .5;
    private const double PartlyHeard = .35;
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
        phrasesWithWord = [.. Enumerable.Range(0, vocabulary.Count)
            .Select(word => Enumerable.Range(0, phrases.Length).Where(phrase => phrases[phrase].Words.Contains(word)).ToArray())];
    }

    /// <summary>How much of each topic, by its index, is heard in the sentence; 0 when nothing is.</summary>
    public double[] Heard(string sentence)
    {
        var heard = new double[phrases.Length];
        foreach (var (word, certainty) in vocabulary.Recognise(stems.Of(TopicAcronyms.Marked(sentence))))
            foreach (var phrase in phrasesWithWord[word])
                heard[phrase] += certainty * rarity[word];
        var best = new double[topics];
        var all = new double[topics];
        for (var i = 0; i < phrases.Length; i++)
        {
            if (heard[i] == 0) continue;
            var strength = Strength(phrases[i], heard[i] / phrases[i].Rarity);
            best[phrases[i].Topic] = Math.Max(best[phrases[i].Topic], strength);
            all[phrases[i].Topic] += strength;
        }
        for (var topic = 0; topic < topics; topic++) best[topic] += OtherPhrases * (all[topic] - best[topic]);
        return best;
    }

    private static double Strength(TopicPhrase phrase, double share) => share switch
    {
        < LeastHeard => 0,
        > .7 when phrase.Words.Length == 1 => phrase.Rarity * share,
        > .85 => phrase.Rarity * share * (1 + LongerPhrase * (phrase.Words.Length - 1)),
        _ => phrase.Rarity * share * share * PartlyHeard,
    };

    private IEnumerable<List<string>> Ways(Topic topic) =>
        topic.Synonyms[language].Append(topic.Labels[language]).Select(way => stems.Of(TopicAcronyms.Marked(way)));

    private TopicPhrase Phrase(int topic, string[] words)
    {
        var indexes = words.Select(vocabulary.IndexOf).ToArray();
        return new(topic, indexes, indexes.Sum(word => rarity[word]));
    }
}
