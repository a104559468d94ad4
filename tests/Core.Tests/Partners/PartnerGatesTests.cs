using System.Collections.Frozen;
using ChatAssistant.Core.Partners;
using static ChatAssistant.Core.Tests.Partners.PartnerExamples;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class PartnerGatesTests
{
    private static readonly PartnerProfile Seeker = Association(1);
    private static readonly PartnerProfile Other = Association(2);
    private static readonly FrozenSet<PartnerPair> TheTwo = FrozenSet.Create(PartnerPair.Of(Other.AssociationId, Seeker.AssociationId));

    private static PartnerRefusal Refusal(PartnerProfile seeker, PartnerProfile other, PartnerHistory? history = null) =>
        new PartnerGates(history ?? PartnerHistory.None).Refusal(seeker, other);

    [Fact]
    public void Without_any_preference_anyone_of_the_network_passes() => Assert.Equal(PartnerRefusal.None, Refusal(Seeker, Other));

    [Fact]
    public void Nobody_is_proposed_to_itself() => Assert.Equal(PartnerRefusal.Oneself, Refusal(Seeker, Seeker));

    [Fact]
    public void Another_network_is_closed_until_both_opened_to_each_other()
    {
        var elsewhere = Other with { NetworkId = Id(77) };
        var opened = PartnerHistory.None with { OpenNetworks = FrozenSet.Create(PartnerPair.Of(Id(77), Network)) };
        Assert.Equal(PartnerRefusal.AnotherNetwork, Refusal(Seeker, elsewhere));
        Assert.Equal(PartnerRefusal.None, Refusal(Seeker, elsewhere, opened));
    }

    [Fact]
    public void What_happened_between_the_two_is_respected_whoever_asks()
    {
        Assert.All([(Seeker, Other), (Other, Seeker)], pair =>
        {
            Assert.Equal(PartnerRefusal.Blocked, Refusal(pair.Item1, pair.Item2, PartnerHistory.None with { Blocked = TheTwo }));
            Assert.Equal(PartnerRefusal.Declined, Refusal(pair.Item1, pair.Item2, PartnerHistory.None with { Declined = TheTwo }));
            Assert.Equal(PartnerRefusal.Recent, Refusal(pair.Item1, pair.Item2, PartnerHistory.None with { Recent = TheTwo }));
        });
    }

    [Fact]
    public void A_paused_association_is_left_in_peace() =>
        Assert.Equal(PartnerRefusal.Paused, Refusal(Seeker, Other with { Paused = true }));

    [Fact]
    public void A_busy_association_is_protected_but_may_seek()
    {
        var busy = Other with { OpenExchanges = PartnerGates.DefaultLoadCap };
        Assert.Equal(PartnerRefusal.FullyBooked, Refusal(Seeker, busy));
        Assert.Equal(PartnerRefusal.None, Refusal(busy, Seeker));
    }

    [Fact]
    public void A_common_language_and_a_common_format_are_needed_and_empty_means_any()
    {
        var french = Seeker with { Languages = ["fr"], Formats = ["call"] };
        Assert.Equal(PartnerRefusal.NoCommonLanguage, Refusal(french, Other with { Languages = ["en"] }));
        Assert.Equal(PartnerRefusal.NoCommonFormat, Refusal(french, Other with { Formats = ["workshop"] }));
        Assert.Equal(PartnerRefusal.None, Refusal(french, Other with { Languages = ["en", "fr"], Formats = ["workshop", "call"] }));
        Assert.Equal(PartnerRefusal.None, Refusal(french, Other));
    }

    [Fact]
    public void Across_a_sea_only_online_is_proposed()
    {
        var here = Seeker with { Place = Town("Rennes"), AcceptsOnline = true };
        var there = Other with { Place = Town("Mamoudzou") };
        Assert.Equal(PartnerRefusal.AcrossASea, Refusal(here, there));
        Assert.Equal(PartnerRefusal.None, Refusal(here, there with { AcceptsOnline = true }));
        Assert.Equal(PartnerRefusal.None, Refusal(here, there with { Place = null }));
    }
}
