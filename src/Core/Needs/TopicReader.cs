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
        var heard = languages.Select(phrases => phrases.Heard(sentence)).ToArray();
        var topics = taxonomy.Topics
            .Select((topic, index) => new TopicScore(topic.Id, heard.Max(scores => scores[index])))
            .OrderByDescending(topic => topic.Score)
            .Take(max)
            .ToList();
        return topics.FindAll(topic => topic.Score > Noise * topics[0].Score);
    }
}
