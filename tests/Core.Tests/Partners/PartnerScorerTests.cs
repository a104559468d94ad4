using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using static ChatAssistant.Core.Tests.Partners.PartnerExamples;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class PartnerScorerTests
{
    private static PartnerScore Score(PartnerProfile seeker, PartnerProfile other) =>
        PartnerScorer.Score(seeker, other, TopicRarity.Equal, PartnerWeights.Default);

    [Fact]
    public void Reciprocity_is_the_harmonic_mean_of_both_directions()
    {
        var score = Score(Association(1, "vol-retain com-web", "fund-grants"), Association(2, "fund-grants", "vol-retain"));
        Assert.Equal(.5, score.TheyAnswer, 9);
        Assert.Equal(1, score.SeekerAnswers, 9);
        Assert.Equal(2.0 / 3, score.Reciprocity, 9);
    }

    [Fact]
    public void Help_in_one_direction_only_is_not_reciprocal() =>
        Assert.Equal(0, Score(Association(1, "vol-retain"), Association(2, "", "vol-retain")).Reciprocity);

    [Fact]
    public void A_rare_need_answered_counts_more_than_a_common_one()
    {
        var rarity = TopicRarity.Among([Association(1, "com-web"), Association(2, "com-web"), Association(3, "com-web"), Association(4, "fund-legacies")]);
        var seeker = Association(5, "com-web fund-legacies");
        var rare = PartnerScorer.Score(seeker, Association(6, "", "fund-legacies"), rarity, PartnerWeights.Default);
        var common = PartnerScorer.Score(seeker, Association(7, "", "com-web"), rarity, PartnerWeights.Default);
        Assert.True(rare.TheyAnswer > common.TheyAnswer);
        Assert.Equal(1, rare.TheyAnswer + common.TheyAnswer, 9);
    }

    [Theory]
    [InlineData("Rennes", false, 1)]
    [InlineData("Rennes", true, 1)]
    [InlineData("Marseille", true, .6)]
    public void Near_counts_and_online_makes_up_for_far(string town, bool online, double place)
    {
        var seeker = Association(1) with { Place = Town("Rennes"), AcceptsOnline = online };
        var other = Association(2) with { Place = Town(town), AcceptsOnline = online };
        Assert.Equal(place, Score(seeker, other).Place, 9);
    }

    [Fact]
    public void Far_and_on_site_only_counts_as_fifty_over_fifty_plus_the_distance()
    {
        var seeker = Association(1) with { Place = Town("Rennes") };
        var other = Association(2) with { Place = Town("Nantes") };
        Assert.Equal(50 / (50 + Town("Rennes").DistanceKm(Town("Nantes"))), Score(seeker, other).Place, 9);
    }

    [Fact]
    public void Values_and_publics_are_compared_to_all_that_both_hold()
    {
        var seeker = Association(1) with { Values = ["a", "b"], Publics = ["children"] };
        var other = Association(2) with { Values = ["b"], Publics = ["children", "families"] };
        Assert.Equal(2.0 / 4, Score(seeker, other).Values, 9);
    }

    [Fact]
    public void Three_common_slots_are_enough_and_not_said_means_any()
    {
        var seeker = Association(1) with { Availability = new(0b11111) };
        Assert.Equal(1, Score(seeker, Association(2) with { Availability = new(0b11100) }).Availability, 9);
        Assert.Equal(1.0 / 3, Score(seeker, Association(2) with { Availability = new(0b110000) }).Availability, 9);
        Assert.Equal(0, Score(seeker, Association(2) with { Availability = new(0b100000) }).Availability, 9);
        Assert.Equal(1, Score(seeker, Association(2)).Availability, 9);
    }

    [Fact]
    public void The_total_is_the_weighted_sum_of_the_terms_and_1_at_best()
    {
        var seeker = Association(1, "vol-retain", "com-web") with { Place = Town("Rennes"), Values = ["a"], Sector = "food", Size = SizeBand.Few };
        var other = Association(2, "com-web", "vol-retain") with { Place = Town("Rennes"), Values = ["a"], Sector = "sport", Size = SizeBand.Few };
        Assert.Equal(1, Score(seeker, other).Total, 9);
        Assert.Equal(1 - .04, Score(seeker, other with { Sector = "food" }).Total, 9);
    }

    [Fact]
    public void What_the_person_asks_for_counts_more_and_the_weights_still_make_one()
    {
        var closer = PartnerWeights.Default.Closer();
        Assert.True(closer.Place > PartnerWeights.Default.Place);
        Assert.True(PartnerWeights.Default.MoreReciprocal().Reciprocity > PartnerWeights.Default.Reciprocity);
        Assert.Equal(1, closer.Reciprocity + closer.Place + closer.Values + closer.Availability + closer.Complementarity, 9);
        var seeker = Association(1) with { Sector = "food" };
        var same = PartnerScorer.Score(seeker, seeker with { AssociationId = Id(2) }, TopicRarity.Equal, PartnerWeights.Default.SameSector());
        Assert.Equal(.5, same.Complementarity, 9);
    }
}
