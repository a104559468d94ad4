using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Core.Tests.Meetups;

/// <summary>An open exchange whose members look for a date; nobody has quiet hours, so that only the dates matter.</summary>
public sealed class Circle : IAsyncDisposable
{
    private const string Fil = "Le Fil solidaire";

    private Circle(TestAssistant assistant, Community community) => (Assistant, Community) = (assistant, community);

    public TestAssistant Assistant { get; }

    public Community Community { get; }

    public Guid Exchange { get; private set; }

    /// <summary>Speaks for Les Paniers; proposes the dates in most tests.</summary>
    public Someone Lea => Community[Community.Paniers];

    public Someone Karim => Community[Community.Jardins];

    public Someone Awa => Community[Fil];

    /// <summary>In the network, and not in the exchange.</summary>
    public Someone Outsider => Community["Lire ensemble"];

    public static Task<Circle> OfTwoAsync(Action<IServiceCollection>? configure = null) => StartAsync(configure, Community.Paniers, Community.Jardins);

    public static Task<Circle> OfThreeAsync() => StartAsync(null, Community.Paniers, Community.Jardins, Fil);

    /// <summary>Opens one more exchange.</summary>
    public async Task<Guid> OpenAsync(params string[] associations)
    {
        await using var db = Assistant.Db();
        var exchange = new Exchange { Id = Assistant.NewId(), NetworkId = Community.Network, Topic = "vol-retain", OpenedAt = Assistant.Now };
        foreach (var association in associations)
            exchange.Members.Add(new() { ExchangeId = exchange.Id, AssociationId = Community.IdOf(association), PersonId = (await Community[association].PersonAsync()).Id });
        db.Exchanges.Add(exchange);
        await db.SaveChangesAsync();
        return exchange.Id;
    }

    public Task SetAsync(Someone someone, string zone, string language = "fr") =>
        ChangeAsync(someone, person => (person.ZoneId, person.Language) = (zone, language));

    public Task SetQuietAsync(Someone someone, LocalTime from, LocalTime until) =>
        ChangeAsync(someone, person => (person.QuietFrom, person.QuietUntil) = (from, until));

    /// <summary>Léa proposes dates, in her words.</summary>
    public async Task ProposeAsync(string dates = "mardi 10 mars 18h30, jeudi 12 mars 12h")
    {
        await Lea.SayAsync("/creneaux");
        await Lea.SayAsync(dates);
        (await Lea.TapAsync("C'est bon")).Expect("Vos dates sont en route");
    }

    /// <summary>Léa proposes, Karim can make the first date, so it is fixed.</summary>
    public async Task FixAsync(string dates = "mardi 10 mars 18h30, jeudi 12 mars 12h", string first = "10 mars")
    {
        await ProposeAsync(dates);
        await AgreeAsync(first);
    }

    /// <summary>Karim can make one of the dates.</summary>
    public async Task AgreeAsync(string first = "10 mars")
    {
        await Karim.LookAsync();
        await Karim.TapAsync(first);
        await Karim.SayAsync("/passer");
        Karim.Expect("C'est fixé");
        await Lea.LookAsync();
    }

    /// <summary>Léa gives the meetup another date.</summary>
    public async Task MoveAsync(string date)
    {
        await Lea.SayAsync("/rencontre");
        await Lea.TapAsync("Changer la date");
        await Lea.SayAsync(date);
        (await Lea.TapAsync("C'est bon")).Expect("aura lieu");
    }

    /// <summary>Léa calls the meetup off, without a reason.</summary>
    public async Task CancelAsync()
    {
        await Lea.SayAsync("/rencontre");
        await Lea.TapAsync("Annuler la rencontre");
        await Lea.SayAsync("oui");
        (await Lea.SayAsync("/passer")).Expect("C'est annulé");
    }

    public async Task<Meetup> MeetupAsync()
    {
        await using var db = Assistant.Db();
        return await db.MeetupsWithRsvps.AsNoTracking().SingleAsync();
    }

    /// <summary>The calendar files that were sent to someone, oldest first.</summary>
    public async Task<IReadOnlyList<FileRow>> FilesOfAsync(Someone someone)
    {
        await using var db = Assistant.Db();
        var ids = (await someone.AllAsync()).SelectMany(message => message.Files).Select(file => file.File).ToList();
        return [.. ids.Join(await db.Files.AsNoTracking().ToListAsync(), id => id, file => file.Id, (_, file) => file)];
    }

    public Task WaitAsync(Instant until) => Assistant.AdvanceAsync(until - Assistant.Now);

    public async ValueTask DisposeAsync() => await Assistant.DisposeAsync();

    private async Task ChangeAsync(Someone someone, Action<Person> change)
    {
        await using var db = Assistant.Db();
        var id = (await someone.PersonAsync()).Id;
        change(await db.People.SingleAsync(person => person.Id == id));
        await db.SaveChangesAsync();
    }

    private static async Task<Circle> StartAsync(Action<IServiceCollection>? configure, params string[] associations)
    {
        var assistant = await TestAssistant.StartAsync(configure);
        var circle = new Circle(assistant, await Community.CreateAsync(assistant));
        circle.Exchange = await circle.OpenAsync(associations);
        await using var db = assistant.Db();
        await db.People.ExecuteUpdateAsync(set => set
            .SetProperty(person => person.QuietFrom, LocalTime.Midnight).SetProperty(person => person.QuietUntil, LocalTime.Midnight));
        return circle;
    }
}
