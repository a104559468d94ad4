using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using static ChatAssistant.Core.Tests.Partners.PartnerExamples;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class PartnerReasonTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_stated_fact_is_true_of_the_two_profiles(int seed)
    {
        var network = Drawn(seed, 80);
        var finder = new PartnerFinder(Taxonomy, TopicRarity.Among(network), PartnerWeights.Default);
        foreach (var seeker in network)
            foreach (var candidate in finder.Find(seeker, network, PartnerHistory.None, 8))
                Assert.All(candidate.Reasons, stated => Assert.True(IsTrue(stated.Reason, seeker, candidate), stated.ToString()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_the_fact_named_first_the_rank_falls_by_what_it_was_said_to_weigh(int seed)
    {
        var network = Drawn(seed, 80);
        var rarity = TopicRarity.Among(network);
        var finder = new PartnerFinder(Taxonomy, rarity, PartnerWeights.Default);
        var reciprocal = network
            .SelectMany(seeker => finder.Find(seeker, network, PartnerHistory.None, 8).Select(candidate => (seeker, candidate)))
            .Where(proposal => proposal.candidate.Rung == LadderRung.BothWays)
            .ToList();
        Assert.NotEmpty(reciprocal);
        Assert.All(reciprocal, proposal =>
        {
            var (seeker, candidate) = proposal;
            var first = candidate.Reasons[0];
            var (lessSeeker, less) = Without(first.Reason, seeker, candidate.Profile);
            var without = PartnerScorer.Score(lessSeeker, less, rarity, PartnerWeights.Default);
            Assert.True(first.Share > 0);
            Assert.Equal(first.Share, candidate.Score.Total - without.Total, 9);
            Assert.Equal(candidate.Reasons.Max(reason => reason.Share), first.Share);
        });
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        var seeker = Association(1, "vol-retain com-web", "fund-grants") with { Size = SizeBand.Few };
        var other = Association(2, "", "vol-retain") with { Size = SizeBand.AboutThirty };
        var reasons = new PartnerFinder(Taxonomy, TopicRarity.Equal, PartnerWeights.Default)
            .Find(seeker, [other], PartnerHistory.None, 1)[0].Reasons.Select(stated => stated.Reason).ToList();
        Assert.Equal(new PartnerReason.TheyOffer(new("vol-retain")), reasons[0]);
        Assert.Equal([new PartnerReason.OneWay(), new PartnerReason.StillMissing(new("com-web")), new PartnerReason.LargerThanYours()], reasons[1..]);
    }

    private static bool IsTrue(PartnerReason reason, PartnerProfile seeker, PartnerCandidate candidate)
    {
        var other = candidate.Profile;
        return reason switch
        {
            PartnerReason.TheyOffer fact => seeker.Needs.Contains(fact.Topic) && other.Offers.Contains(fact.Topic),
            PartnerReason.YouOffer fact => other.Needs.Contains(fact.Topic) && seeker.Offers.Contains(fact.Topic),
            PartnerReason.TheyOfferRelated fact => seeker.Needs.Contains(fact.Needed) && other.Offers.Contains(fact.Offered)
                && Taxonomy.Find(fact.Needed)?.Group == Taxonomy.Find(fact.Offered)?.Group,
            PartnerReason.SamePublic fact => seeker.Publics.Contains(fact.Public) && other.Publics.Contains(fact.Public),
            PartnerReason.SharedValue fact => seeker.Values.Contains(fact.Value) && other.Values.Contains(fact.Value),
            PartnerReason.WithinBand fact => seeker.Place!.DistanceKm(other.Place!) < Kilometres(fact.Band),
            PartnerReason.BothOnline => seeker.AcceptsOnline && other.AcceptsOnline,
            PartnerReason.SameSector fact => seeker.Sector == fact.Sector && other.Sector == fact.Sector,
            PartnerReason.RingOfThree fact => candidate.Third is not null && seeker.Needs.Contains(fact.FromThird),
            PartnerReason.StillMissing fact => seeker.Needs.Contains(fact.Topic) && !other.Offers.Contains(fact.Topic),
            PartnerReason.OneWay => seeker.Needs.Intersect(other.Offers).Any() && !other.Needs.Intersect(seeker.Offers).Any(),
            PartnerReason.ToGetToKnow => !seeker.Needs.Intersect(other.Offers).Any(),
            PartnerReason.LargerThanYours => other.Size > seeker.Size,
            PartnerReason.SmallerThanYours => other.Size < seeker.Size,
            _ => false,
        };
    }

    private static (PartnerProfile Seeker, PartnerProfile Other) Without(PartnerReason reason, PartnerProfile seeker, PartnerProfile other) => reason switch
    {
        PartnerReason.TheyOffer fact => (seeker, other with { Offers = [.. other.Offers.Where(topic => topic != fact.Topic)] }),
        PartnerReason.YouOffer fact => (seeker with { Offers = [.. seeker.Offers.Where(topic => topic != fact.Topic)] }, other),
        PartnerReason.SamePublic fact => (seeker, other with { Publics = [.. other.Publics.Where(name => name != fact.Public)] }),
        PartnerReason.SharedValue fact => (seeker, other with { Values = [.. other.Values.Where(value => value != fact.Value)] }),
        PartnerReason.WithinBand => (seeker, other with { Place = null }),
        PartnerReason.BothOnline => (seeker, other with { AcceptsOnline = false }),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This one is a thing to know, never named first."),
    };

    private static int Kilometres(DistanceBand band) => band switch
    {
        DistanceBand.Within10 => 10,
        DistanceBand.Within25 => 25,
        DistanceBand.Within50 => 50,
        DistanceBand.Within100 => 100,
        _ => 200,
    };
}
