namespace ChatAssistant.Core.Needs;

/// <summary>One way to say a topic, as the words that have to be heard.</summary>
/// <param name="Topic">The index of the topic in the taxonomy.</param>
/// <param name="Words">The indexes of its words in the vocabulary, each once.</param>
/// <param name="Rarity">The sum of its words' rarities.</param>
internal sealed record TopicPhrase(int Topic, int[] Words, double Rarity);
