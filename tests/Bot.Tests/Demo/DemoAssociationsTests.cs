using ChatAssistant.Bot.Demo;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Bot.Tests.Demo;

public sealed class DemoAssociationsTests
{
    /// <summary>What visitors usually come with.</summary>
    private static readonly string[] UsualNeeds = ["vol-retain", "vol-recruit", "vol-onboard", "fund-grants", "com-social", "dig-tools", "evt-organise", "fin-accounting", "gov-succession", "fund-crowd", "prog-food"];

    private static readonly IReadOnlyList<DemoAssociation> All = [.. DemoAssociation.All()];

    [Fact]
    public void Whatever_usual_need_and_offer_a_visitor_brings_somebody_answers_the_one_and_looks_for_the_other()
    {
        var wanted = All.SelectMany(association => association.Needs).CountBy(topic => topic).OrderByDescending(topic => topic.Value).Take(8).Select(topic => topic.Key).ToList();
        var pairs = from need in UsualNeeds from offer in wanted where need != offer select (need, offer);
        Assert.All(pairs, pair => Assert.Contains(All, association => association.Offers.Contains(pair.need) && association.Needs.Contains(pair.offer)));
    }

    [Fact]
    public void Every_topic_is_offered_by_somebody_and_nobody_looks_for_what_they_offer()
    {
        var offered = All.SelectMany(association => association.Offers).ToHashSet();
        Assert.All(TopicTaxonomy.Load().Topics, topic => Assert.Contains(topic.Id.Value, offered));
        Assert.All(All, association => Assert.Empty(association.Offers.Intersect(association.Needs)));
    }

    [Fact]
    public void Each_is_described_in_words_and_stands_somewhere()
    {
        var places = new PlaceDirectory();
        Assert.All(All, association => Assert.True(association.Mission.Length > 10 && places.Commune(association.Place) is not null, association.Name));
        Assert.Equal(All.Count, All.DistinctBy(association => association.Name).Count());
    }
}
