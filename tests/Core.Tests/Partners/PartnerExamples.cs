using System.Collections.Immutable;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;

namespace ChatAssistant.Core.Tests.Partners;

/// <summary>Profiles for the tests: a few by hand, many drawn from a seed. They are synthetic.</summary>
internal static class PartnerExamples
{
    public static readonly TopicTaxonomy Taxonomy = TopicTaxonomy.Load();
    public static readonly PlaceDirectory Places = new();
    public static readonly Guid Network = Id(1_000_000);

    /// <summary>Few enough topics that drawn associations often answer each other.</summary>
    private const int FewTopics = 24;

    private static readonly ImmutableArray<Place> Towns =
    [
        .. "Rennes,Redon,Vitré,Saint-Malo,Fougères,Nantes,Brest,Vannes,Quimper,Laval,Le Mans,Angers,Paris,Lille,Lyon,Ajaccio,Nouméa"
            .Split(',').Select(name => Places.Find(name)[0]),
    ];

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    public static PartnerProfile Association(int number, string needs = "", string offers = "") => new()
    {
        AssociationId = Id(number),
        NetworkId = Network,
        Needs = Topics(needs),
        Offers = Topics(offers),
    };

    public static ImmutableArray<PartnerProfile> Drawn(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(number => Drawn(number, random))];
    }

    public static Place Town(string name) => Places.Find(name)[0];

    private static ImmutableArray<TopicId> Topics(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new TopicId(name))];

    private static PartnerProfile Drawn(int number, Random random) => Association(number) with
    {
        Needs = Some(random, Taxonomy.Topics.Take(FewTopics), 6, topic => topic.Id),
        Offers = Some(random, Taxonomy.Topics.Take(FewTopics), 7, topic => topic.Id),
        Place = random.Next(10) == 0 ? null : Towns[random.Next(random.Next(1, Towns.Length + 1))],
        Sector = random.Next(8) == 0 ? null : $"sector-{random.Next(6)}",
        Size = random.Next(8) == 0 ? null : (SizeBand)random.Next(5),
        Values = Some(random, Enumerable.Range(0, 12), 4, value => $"value-{value}"),
        Publics = Some(random, Enumerable.Range(0, 6), 2, name => $"public-{name}"),
        Languages = Some(random, ["fr", "fr", "fr", "en"], 2, language => language),
        Availability = new((uint)random.Next(1 << Availability.SlotsInAWeek)),
        AcceptsOnline = random.Next(10) < 6,
        ProposalsReceived = random.Next(30),
        OpenExchanges = random.Next(4),
        Paused = random.Next(15) == 0,
    };

    private static ImmutableArray<TOut> Some<TIn, TOut>(Random random, IEnumerable<TIn> all, int most, Func<TIn, TOut> choose) =>
        [.. random.GetItems(all.ToArray(), random.Next(most + 1)).Select(choose).Distinct()];
}
