using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using static ChatAssistant.Core.Tests.Partners.PartnerExamples;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class AnonymizerTests
{
    private static readonly HashSet<string> Sensitive = ["public-0", "sector-0"];
    private static readonly Anonymizer Anonymizer = new(Sensitive);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void In_a_network_of_60_no_card_singles_out_fewer_than_5(int seed)
    {
        var network = Drawn(seed, 60);
        var finder = new PartnerFinder(Taxonomy, TopicRarity.Among(network), PartnerWeights.Default);
        foreach (var reader in network)
            foreach (var candidate in finder.Find(reader, network, PartnerHistory.None, network.Length))
            {
                var card = Anonymizer.Describe(candidate.Profile, reader, network);
                var beside = candidate.Reasons.Select(stated => stated.Reason).Where(card.Permits).ToList();
                var alike = network.Where(other => other != reader
                    && card.Traits.All(trait => Says(trait, other, reader)) && beside.TrueForAll(reason => Says(reason, other, reader))).ToList();
                Assert.Contains(candidate.Profile, alike);
                Assert.True(alike.Count >= 5, card.ToString());
            }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_need_shown_to_all_leaves_5_to_any_reader_who_rules_itself_out(int seed)
    {
        var network = Drawn(seed, 60);
        foreach (var subject in network)
        {
            var card = Anonymizer.Describe(subject, reader: null, network);
            Assert.Null(card.Of<DescribedTrait.Within>());
            Assert.All(network.Where(reader => reader != subject), reader =>
                Assert.True(network.Count(other => other != reader && card.Traits.All(trait => Says(trait, other, reader))) >= 5));
        }
    }

    [Fact]
    public void As_much_is_said_as_may_be()
    {
        var alike = Enumerable.Range(2, 5).Select(number => Association(number) with { Size = SizeBand.AboutTen, Place = Town("Redon") }).ToList();
        var card = Anonymizer.Describe(alike[0], Association(1) with { Place = Town("Rennes") }, alike);
        Assert.Equal(
            [new DescribedTrait.OfSize(SizeBand.AboutTen), new DescribedTrait.InDepartement(Town("Redon").Departement), new DescribedTrait.Within(DistanceBand.Within100)],
            card.Traits);
    }

    [Fact]
    public void A_place_is_said_as_the_region_and_a_distance_as_a_wider_band_when_too_few_are_as_near()
    {
        string[] towns = ["Redon", "Redon", "Brest", "Vannes", "Quimper"];
        var network = towns.Select((town, index) => Association(index + 2) with { Place = Town(town) }).ToList();
        var card = Anonymizer.Describe(network[0], Association(1) with { Place = Town("Rennes") }, network);
        Assert.Equal("Bretagne", card.Of<DescribedTrait.InRegion>()?.Region.Name);
        Assert.Null(card.Of<DescribedTrait.InDepartement>());
        Assert.Null(card.Of<DescribedTrait.Within>());
    }

    [Fact]
    public void Nothing_is_said_in_a_network_too_small_to_hide_in() =>
        Assert.Equal(AnonymousDescription.Empty, Anonymizer.Describe(Drawn(1, 4)[0], null, Drawn(1, 4)));

    [Fact]
    public void What_may_reveal_a_belief_or_an_illness_is_never_said()
    {
        var network = Enumerable.Range(1, 20).Select(number => Association(number) with { Publics = ["public-0", "public-1"], Sector = "sector-0", Values = ["faith"] }).ToList();
        var card = Anonymizer.Describe(network[0], network[1], network);
        Assert.Equal([new DescribedTrait.Serves("public-1")], card.Traits);
        Assert.False(card.Permits(new PartnerReason.SharedValue("faith")));
        Assert.False(card.Permits(new PartnerReason.SamePublic("public-0")));
        Assert.False(card.Permits(new PartnerReason.LargerThanYours()));
    }

    private static bool Says(DescribedTrait trait, PartnerProfile other, PartnerProfile reader) => trait switch
    {
        DescribedTrait.OfSize said => other.Size == said.Band,
        DescribedTrait.InDepartement said => other.Place?.Departement == said.Departement,
        DescribedTrait.InRegion said => other.Place?.Region == said.Region,
        DescribedTrait.Within said => Bands.Between(reader, other) <= said.Band,
        DescribedTrait.Serves said => other.Publics.Contains(said.Public),
        DescribedTrait.InSector said => other.Sector == said.Sector,
        DescribedTrait.MeetsOnline => other.AcceptsOnline,
        _ => throw new ArgumentOutOfRangeException(nameof(trait), trait, "An unknown trait."),
    };

    /// <summary>Whether what a reason reveals beyond topics fits the other too.</summary>
    private static bool Says(PartnerReason reason, PartnerProfile other, PartnerProfile reader) => reason switch
    {
        PartnerReason.SamePublic said => other.Publics.Contains(said.Public),
        PartnerReason.SharedValue said => other.Values.Contains(said.Value),
        PartnerReason.SameSector said => other.Sector == said.Sector,
        PartnerReason.WithinBand said => Bands.Between(reader, other) <= said.Band,
        PartnerReason.BothOnline => other.AcceptsOnline,
        PartnerReason.LargerThanYours => other.Size > reader.Size,
        PartnerReason.SmallerThanYours => other.Size < reader.Size,
        _ => true,
    };
}
