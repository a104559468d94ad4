using System.Text;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Tests.Scripts;

/// <summary>A network put straight into the database, association by association, for tests of what happens between them.</summary>
public sealed class Neighbours
{
    /// <summary>Read once for all tests.</summary>
    private static readonly PlaceDirectory Places = new();

    private readonly TestAssistant assistant;
    private readonly Dictionary<string, AssociationId> ids = [];

    private Neighbours(TestAssistant assistant, NetworkId network) => (this.assistant, Network) = (assistant, network);

    public NetworkId Network { get; }

    /// <summary>Lets "/publish topic" publish a need, as the need dialog does at its end.</summary>
    public static Task<TestAssistant> StartAsync(Action<IServiceCollection>? configure = null) => TestAssistant.StartAsync(services =>
    {
        services.AddSingleton(TextCatalog.Load(EmbeddedTexts.Open().Concat(new[] { "fr", "en" }.Select(Own))));
        services.AddSingleton(Places).AddCommand<PublishCommand>();
        configure?.Invoke(services);
    });

    public static async Task<Neighbours> CreateAsync(TestAssistant assistant, params ClosedPeriod[] closures)
    {
        await using var db = assistant.Db();
        var network = new Network { Id = new(NewId(assistant)), Name = "Maison des associations", Closures = [.. closures], CreatedAt = assistant.Now };
        db.Add(network);
        await db.SaveChangesAsync();
        return new(assistant, network.Id);
    }

    public AssociationId IdOf(string association) => ids[association];

    /// <summary>Adds an association with the topics it offers; its profile can be completed.</summary>
    public async Task AddAsync(string name, string offers = "", Action<Association>? profile = null)
    {
        await using var db = assistant.Db();
        var association = new Association { Id = new(NewId(assistant)), NetworkId = Network, Name = name, PlaceCode = "35238", Size = "about-ten", IsVerified = true, CreatedAt = assistant.Now };
        profile?.Invoke(association);
        db.Add(association);
        db.AddRange(offers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(topic => new Offer { Id = NewId(assistant), NetworkId = Network, AssociationId = association.Id, Topic = topic, CreatedAt = assistant.Now }));
        await db.SaveChangesAsync();
        ids[name] = association.Id;
    }

    /// <summary>Adds an association and the person who speaks for it.</summary>
    public async Task<Someone> AddAsync(string name, string person, string offers, Action<Association>? profile = null, string language = "fr")
    {
        await AddAsync(name, offers, profile);
        return await JoinAsync(name, person, language: language);
    }

    /// <summary>One more person, of an association or of none, who may be written to first.</summary>
    public async Task<Someone> JoinAsync(string? association, string person, Role role = Role.Volunteer, string language = "fr")
    {
        var someone = await assistant.Someone(person, language).SayAsync("/aide");
        var id = (await someone.PersonAsync()).Id;
        await using var db = assistant.Db();
        var member = await db.People.SingleAsync(known => known.Id == id);
        (member.NetworkId, member.AssociationId, member.Role) = (Network, association is null ? null : ids[association], role);
        var consent = new Consent { Id = NewId(assistant), PersonId = id, Purpose = Consent.Unsolicited, Words = "oui", AskedAt = assistant.Now };
        consent.Give(assistant.Now);
        db.Add(consent);
        await db.SaveChangesAsync();
        return someone;
    }

    public async Task<Proposal> ProposalAsync(string seeker, string candidate)
    {
        await using var db = assistant.Db();
        return await db.Proposals.AsNoTracking().SingleAsync(proposal => proposal.Seeker == ids[seeker] && proposal.Candidate == ids[candidate]);
    }

    public async Task ChangeAsync(string association, Action<Association> change)
    {
        await using var db = assistant.Db();
        change(await db.Associations.SingleAsync(known => known.Id == ids[association]));
        await db.SaveChangesAsync();
    }

    private static Guid NewId(TestAssistant assistant) => Guid.CreateVersion7(assistant.Now.ToDateTimeOffset());

    private static (string Language, Stream Json) Own(string language) =>
        (language, new MemoryStream(Encoding.UTF8.GetBytes("""{"command": {"publish.names": "publish"}}""")));

    private sealed class PublishCommand : ICommand
    {
        public string Key => "publish";

        public bool IsListed => false;

        public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            var need = new Need
            {
                Id = turn.NewId(), NetworkId = turn.Person.NetworkId!.Value, AssociationId = turn.Person.AssociationId!.Value, PersonId = turn.Person.Id,
                Topic = argument, Sentence = "Nos bénévoles du samedi partent vite.", PublishedAt = turn.Now,
            };
            turn.Db.Add(need);
            return turn.RaiseAsync(new NeedPublished(need), cancellationToken);
        }
    }
}
