using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Partners;

/// <summary>How rare each topic is among the associations: sharing a rare one says more.</summary>
public sealed class TopicRarity
{
    private readonly FrozenDictionary<TopicId, double> rarities;
    private readonly double unseen;

    private TopicRarity(FrozenDictionary<TopicId, double> rarities, double unseen) => (this.rarities, this.unseen) = (rarities, unseen);

    /// <summary>All topics count the same.</summary>
    public static readonly TopicRarity Equal = new(FrozenDictionary<TopicId, double>.Empty, 1);

    public static TopicRarity Among(IReadOnlyCollection<PartnerProfile> profiles)
    {
        var uses = profiles
            .SelectMany(profile => profile.Needs.Concat(profile.Offers).Distinct())
            .CountBy(topic => topic);
        return new(uses.ToFrozenDictionary(use => use.Key, use => Rarity(profiles.Count, use.Value)), Rarity(profiles.Count, 0));
    }

    /// <summary>The rarity of a topic, above 0.</summary>
    public double this[TopicId topic] => rarities.GetValueOrDefault(topic, unseen);

    /// <summary>The share of the needs, weighted by rarity, that the offers answer: 0 without needs.</summary>
    public double Answered(ImmutableArray<TopicId> needs, ImmutableArray<TopicId> offers)
    {
        double all = 0, answered = 0;
        foreach (var need in needs)
        {
            var rarity = this[need];
            all += rarity;
            if (offers.Contains(need)) answered += rarity;
        }
        return all == 0 ? 0 : answered / all;
    }

    private static double Rarity(int profiles, int uses) => Math.Log(1 + (profiles + 1.0) / (uses + 1.0));
}
