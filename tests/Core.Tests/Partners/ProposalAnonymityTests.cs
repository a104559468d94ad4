using System.Text.Json;
using System.Text.RegularExpressions;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

public sealed partial class ProposalAnonymityTests
{
    private static readonly string[] Towns = ["35238", "35236", "35288", "35047", "44109", "29019", "56260", "22278", "49007", "72181"];
    private static readonly string[] Sizes = ["few", "about-ten", "about-ten", "about-thirty", "about-hundred"];
    private static readonly string[] Publics = ["children", "families", "older-people", "migrants"];

    [Fact]
    public async Task Nothing_sent_to_one_side_before_the_double_yes_tells_who_the_other_is()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Les Paniers du samedi", "Léa Kermarrec", "fund-crowd", association =>
        {
            association.PlaceCode = "35236";
            association.Mission = "Aide alimentaire à Redon, contact@paniers.example, 06 11 22 33 44";
        });
        var karim = await network.AddAsync("Les Jardins", "Karim Benali", "vol-retain", association => association.PlaceCode = "35047");
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("question");
        await lea.SayAsync("Bonjour, Léa des Paniers du samedi à Redon : 06 11 22 33 44, contact@paniers.example, @paniers, https://paniers.example. Qui tient le planning ?");
        await lea.TapAsync("Envoyer");
        await karim.TapAsync("Répondre");
        await karim.SayAsync("Karim, des Jardins (Bruz) : une personne par mois. karim@jardins.example");
        await karim.TapAsync("Envoyer");
        (await lea.LookAsync()).Expect("La réponse à votre question").Expect("une personne par mois");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromMinutes(61));
        await assistant.AdvanceAsync(Duration.FromDays(4));

        string[] ofLea = ["Léa", "Kermarrec", "Paniers", "Redon", "06 11", "0611", "paniers.example", "@paniers", "Nos bénévoles du samedi"];
        string[] ofKarim = ["Karim", "Benali", "Jardins", "Bruz", "jardins.example"];
        await AssertUntoldAsync(assistant, karim, ofLea);
        await AssertUntoldAsync(assistant, lea, ofKarim);
    }

    [Fact]
    public async Task In_a_network_of_sixty_no_card_or_question_fits_fewer_than_five_associations()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var random = new Random(12);
        for (var i = 0; i < 60; i++)
            await network.AddAsync($"Association {i}", "vol-retain fund-crowd", association =>
            {
                association.PlaceCode = Towns[random.Next(random.Next(1, Towns.Length + 1))];
                association.Size = Sizes[random.Next(Sizes.Length)];
                association.Publics = [Publics[random.Next(Publics.Length)]];
                association.AcceptsOnline = random.Next(2) == 0;
            });
        await using var db = assistant.Db();
        var associations = await db.Associations.AsNoTracking().ToListAsync(Cancel);
        await AddMembersAsync(assistant, associations);
        var profiles = await assistant.Get<ProfileLoader>().LoadAsync(db, network.Network, assistant.Now, Cancel);
        var need = new Need { Id = Guid.CreateVersion7(), NetworkId = network.Network, AssociationId = default, PersonId = default, Topic = "vol-retain", Sentence = "" };
        var (reader, cards) = (await assistant.Someone().SayAsync("/aide"), assistant.Get<ProposalCards>());
        var person = await reader.PersonAsync();
        var said = 0;
        foreach (var seeker in associations.Take(12))
            foreach (var proposal in assistant.Get<PartnerSearch>().Find(db, NeedOf(need, seeker), profiles, assistant.Now))
            {
                var candidate = associations.Find(association => association.Id == proposal.Candidate)!;
                Saying[] sayings = [cards.ForSeeker(proposal, profiles, assistant.Now, "proposal.opening.next"), cards.Summary(proposal, ProposalSide.Seeker, profiles)];
                foreach (var saying in sayings)
                    said += AssertFitsFive(Words(assistant, person, saying), candidate, seeker, associations);
                said += AssertFitsFive(Words(assistant, person, cards.ForCandidate(proposal, need, profiles, assistant.Now)), seeker, candidate, associations);
            }

        Assert.True(said > 50, "The cards say so little that this proves nothing.");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Counts, from the words alone, how many associations of the network the card could be about.</summary>
    private static int AssertFitsFive(string card, Association described, Association reader, List<Association> network)
    {
        var places = PartnerExamples.Places;
        Place Of(Association association) => places.Commune(association.PlaceCode!)!;
        string[] sizes = ["moins de cinq", "une dizaine", "une trentaine", "une centaine"];
        string[] keys = ["few", "about-ten", "about-thirty", "about-hundred"];
        var traits = new List<Func<Association, bool>>();
        for (var i = 0; i < sizes.Length; i++)
            if (card.Contains(sizes[i], StringComparison.Ordinal) && keys[i] is var key)
                traits.Add(other => other.Size == key);
        if (card.Contains(Of(described).Departement.Phrase, StringComparison.Ordinal))
            traits.Add(other => Of(other).Departement == Of(described).Departement);
        else if (card.Contains(Of(described).Region.Phrase, StringComparison.Ordinal))
            traits.Add(other => Of(other).Region == Of(described).Region);
        foreach (var km in new[] { 10, 25, 50, 100, 200 })
            if (card.Contains($"moins de {km} km", StringComparison.Ordinal))
                traits.Add(other => Of(other).DistanceKm(Of(reader)) < km);
        foreach (var one in Publics.Where(one => card.Contains("Même public que vous : " + TextCatalog.Embedded().Plain("fr", $"profile.publics.{one}"), StringComparison.Ordinal)))
            traits.Add(other => other.Publics.Contains(one));
        if (card.Contains("en visio", StringComparison.Ordinal))
            traits.Add(other => other.AcceptsOnline);
        Assert.DoesNotContain("exilées", card, StringComparison.Ordinal);
        Assert.DoesNotContain(Of(described).Name, card, StringComparison.Ordinal);
        Assert.All(traits, trait => Assert.True(trait(described)));
        Assert.True(network.Count(other => other.Id != reader.Id && traits.TrueForAll(trait => trait(other))) >= Anonymizer.DefaultAtLeast, card);
        return traits.Count;
    }

    private static string Words(TestAssistant assistant, Person reader, Saying saying)
    {
        using var db = assistant.Db();
        return new Outbox(db, assistant.Get<TextCatalog>(), assistant.Get<IContactPolicy>(), assistant.Get<PulledChannels>(), assistant.Now).Compose(reader, saying).Text.Plain
            .Replace('\u00a0', ' ');
    }

    private static Need NeedOf(Need need, Association seeker) => new()
    {
        Id = need.Id, NetworkId = need.NetworkId, AssociationId = seeker.Id, PersonId = default, Topic = need.Topic, Sentence = "",
    };

    /// <summary>Whoever has nobody to answer is not proposed.</summary>
    private static async Task AddMembersAsync(TestAssistant assistant, List<Association> associations)
    {
        await using var db = assistant.Db();
        db.AddRange(associations.Select(association => new Person { Id = new(Guid.CreateVersion7()), NetworkId = association.NetworkId, AssociationId = association.Id, CreatedAt = assistant.Now }));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Looks at the very bytes of the outbox rows of a person, but for the random letters of the tokens: they spell a town now and then.</summary>
    private static async Task AssertUntoldAsync(TestAssistant assistant, Someone reader, string[] telling)
    {
        await using var db = assistant.Db();
        var id = (await reader.PersonAsync()).Id;
        var rows = await db.Outbox.AsNoTracking().Where(row => row.PersonId == id).ToListAsync(Cancel);
        Assert.NotEmpty(rows);
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (var bytes in rows.Select(row => Tokens().Replace(JsonSerializer.Serialize(row.Message, options), "")))
            Assert.All(telling, words => Assert.DoesNotContain(words, bytes, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"v1\.[0-9A-Za-z]{11}\.")]
    private static partial Regex Tokens();
}
