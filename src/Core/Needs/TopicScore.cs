namespace ChatAssistant.Core.Needs;

/// <summary>A topic read in a sentence.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Score">
/// How much of the sentence speaks for it: the rarity of the words heard, more for longer phrases. It ranks the topics of
/// one sentence and says nothing across sentences.
/// </param>
public sealed record TopicScore(TopicId Topic, double Score);
