namespace ChatAssistant.Core.Needs;

/// <summary>
/// Reads the topics out of a sentence in French, in English or in both: the ways to say a topic are looked for word by word,
/// rare words and long phrases count more, slips of the fingers are forgiven. Safe to share; building it takes a moment.
/// </summary>
public sealed class TopicReader(TopicTaxonomy taxonomy)
{
    /// <summary>A topic heard this much less than the best one is noise.</summary>
    private const double Noise = .1;

    private readonly TopicPhrases[] languages = [new(taxonomy, Languages.French), new(taxonomy, Languages.English)];

    /// <summary>The topics heard, the most likely first; none when nothing is recognised.</summary>
    public IReadOnlyList<TopicScore> Read(string sentence, int max = 3)
    {
        var scores = languages[0].Heard(sentence);
        foreach (var language in languages.AsSpan(1))
            foreach (var (topic, score) in language.Heard(sentence).Index())
                scores[topic] = Math.Max(scores[topic], score);
        var best = scores.Index().Where(topic => topic.Item > 0).OrderByDescending(topic => topic.Item).Take(max).ToList();
        return [.. best.Where(topic => topic.Item > Noise * best[0].Item).Select(topic => new TopicScore(taxonomy.Topics[topic.Index].Id, topic.Item))];
    }
}
