using System.Collections.Immutable;
using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// Finds partners: every candidate that passes the gates is scored, none is cut before, and the best are explained.
/// As long as one passes, something is proposed. The same profiles always give the same answer.
/// </summary>
public sealed class PartnerFinder(
    TopicTaxonomy taxonomy, TopicRarity rarity, PartnerWeights weights, int loadCap = PartnerGates.DefaultLoadCap)
{
    private readonly PartnerLadder ladder = new(taxonomy, rarity, weights);

    public ImmutableArray<PartnerCandidate> Find(
        PartnerProfile seeker, IReadOnlyCollection<PartnerProfile> candidates, PartnerHistory history, int max)
    {
        var gates = new PartnerGates(history, loadCap);
        var standings = candidates.Where(other => gates.Pass(seeker, other)).Select(other => Stand(seeker, other)).ToList();
        if (standings.Count(standing => standing.Rung < LadderRung.RingOfThree) < max)
            standings = new PartnerRings(gates, rarity, ladder).Closed(seeker, standings);
        var reasons = new PartnerReasons(ladder);
        return
        [
            .. standings.OrderBy(standing => standing.Rung)
                .ThenByDescending(standing => standing.Rank)
                .ThenBy(standing => standing.Other.AssociationId)
                .Take(max)
                .Select(standing => standing.Explained(seeker, reasons)),
        ];
    }

    private PartnerStanding Stand(PartnerProfile seeker, PartnerProfile other)
    {
        var score = ladder.Score(seeker, other);
        var rung = ladder.RungOf(seeker, other, score);
        return new(other, score, rung, ladder.Rank(rung, seeker, other, score));
    }
}
