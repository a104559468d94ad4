using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatAssistant.Core.Partners;
using static ChatAssistant.Core.Tests.Partners.PartnerExamples;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class PartnerFinderTests
{
    private static readonly PartnerProfile Seeker = Association(1, "vol-retain", "com-web");

    private static ImmutableArray<PartnerCandidate> Find(int max, params PartnerProfile[] candidates) =>
        Finder().Find(Seeker, candidates, PartnerHistory.None, max);

    private static PartnerFinder Finder() => new(Taxonomy, TopicRarity.Equal, PartnerWeights.Default);

    [Fact]
    public void The_ladder_goes_from_both_ways_down_to_getting_to_know()
    {
        var found = Find(10,
            Association(2, "", "fin-tax"),
            Association(3, "", "vol-recruit"),
            Association(4, "", "vol-retain"),
            Association(5, "com-web", "vol-retain"));
        Assert.Equal([5, 4, 3, 2], found.Select(candidate => Number(candidate.Profile)));
        Assert.Equal([LadderRung.BothWays, LadderRung.OneWay, LadderRung.SameGroup, LadderRung.ToGetToKnow], found.Select(candidate => candidate.Rung));
        Assert.Contains(found[1].Reasons, reason => reason.Reason is PartnerReason.OneWay);
        Assert.Contains(found[3].Reasons, reason => reason.Reason is PartnerReason.ToGetToKnow);
    }

    [Fact]
    public void A_ring_of_three_is_closed_through_one_who_helps_the_seeker()
    {
        var found = Find(10, Association(2, "com-web", "fin-tax"), Association(3, "fin-tax", "vol-retain"), Association(4));
        var ring = found.Single(candidate => candidate.Rung == LadderRung.RingOfThree);
        Assert.Equal(2, Number(ring.Profile));
        Assert.Equal(Id(3), ring.Third);
        Assert.Contains(ring.Reasons, reason => reason.Reason is PartnerReason.RingOfThree { FromThird.Value: "vol-retain" });
    }

    [Fact]
    public void A_ring_is_not_closed_by_two_who_must_not_meet()
    {
        var history = PartnerHistory.None with { Blocked = FrozenSet.Create(PartnerPair.Of(Id(2), Id(3))) };
        var found = Finder().Find(Seeker, [Association(2, "com-web", "fin-tax"), Association(3, "fin-tax", "vol-retain")], history, 10);
        Assert.DoesNotContain(found, candidate => candidate.Rung == LadderRung.RingOfThree);
    }

    [Fact]
    public void To_get_to_know_near_and_of_the_same_sector_comes_first()
    {
        var seeker = Seeker with { Sector = "food", Place = Town("Rennes") };
        var found = Finder().Find(
            seeker,
            [
                Association(2) with { Sector = "sport", Place = Town("Rennes") },
                Association(3) with { Sector = "food", Place = Town("Lille") },
                Association(4) with { Sector = "food", Place = Town("Vitré") },
            ],
            PartnerHistory.None, 3);
        Assert.Equal(4, Number(found[0].Profile));
        Assert.Contains(found[0].Reasons, reason => reason.Reason is PartnerReason.SameSector);
        Assert.Contains(found[0].Reasons, reason => reason.Reason is PartnerReason.WithinBand);
    }

    [Fact]
    public void Who_was_shown_little_comes_before_its_equal_who_was_shown_often()
    {
        var found = Find(2, Association(2, "com-web", "vol-retain") with { ProposalsReceived = 40 }, Association(3, "com-web", "vol-retain"));
        Assert.Equal([3, 2], found.Select(candidate => Number(candidate.Profile)));
        Assert.Equal(.05 * Math.Log2(5), found[0].Rank - found[1].Rank, 9);
    }

    [Fact]
    public void Nobody_is_left_without_a_proposal_while_one_is_compatible()
    {
        var network = Drawn(seed: 4, count: 60);
        var finder = new PartnerFinder(Taxonomy, TopicRarity.Among(network), PartnerWeights.Default);
        var gates = new PartnerGates(PartnerHistory.None);
        Assert.All(network, seeker =>
        {
            var compatible = network.Count(other => gates.Pass(seeker, other));
            Assert.Equal(Math.Min(3, compatible), finder.Find(seeker, network, PartnerHistory.None, 3).Length);
        });
    }

    [Fact]
    public void The_best_are_exact_and_the_order_of_the_candidates_changes_nothing()
    {
        var network = Drawn(seed: 5, count: 300);
        var finder = new PartnerFinder(Taxonomy, TopicRarity.Among(network), PartnerWeights.Default);
        var all = finder.Find(network[0], network, PartnerHistory.None, network.Length);
        var few = finder.Find(network[0], [.. network.Reverse()], PartnerHistory.None, 5);
        Assert.Equal(all.Take(5).Select(candidate => (candidate.Profile, candidate.Rung, candidate.Rank)), few.Select(candidate => (candidate.Profile, candidate.Rung, candidate.Rank)));
        Assert.All(few, candidate => Assert.Equal(LadderRung.BothWays, candidate.Rung));
    }

    private static int Number(PartnerProfile profile) => BitConverter.ToInt32(profile.AssociationId.ToByteArray());
}
