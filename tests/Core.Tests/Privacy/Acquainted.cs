using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Privacy;

/// <summary>Karim Benali of Les Jardins is in an exchange with Léa of Les Paniers, who was told his name.</summary>
public sealed class Acquainted : IAsyncDisposable
{
    public const string Words = "Nous tournons par équipes de deux.";

    private Acquainted(TestAssistant assistant, Community community, Someone karim) => (Assistant, Community, Karim) = (assistant, community, karim);

    public TestAssistant Assistant { get; }

    public Community Community { get; }

    public Someone Karim { get; }

    public Someone Lea => Community[Community.Paniers];

    public Guid Exchange { get; private set; }

    public static async Task<Acquainted> CreateAsync()
    {
        var assistant = await TestAssistant.StartAsync(services => services.AddCommand<PublishNeed>().AddCommand<TellSomebody>().AddCommand<Introduce>());
        var community = await Community.CreateAsync(assistant);
        var known = new Acquainted(assistant, community, await community.NewcomerAsync("Karim Benali", Community.Jardins));
        await known.IntroduceAsync();
        return known;
    }

    public ValueTask DisposeAsync() => Assistant.DisposeAsync();

    private async Task IntroduceAsync()
    {
        var (lea, karim) = (await Lea.PersonAsync(), await Karim.PersonAsync());
        await using var db = Assistant.Db();
        var exchange = new Exchange { Id = Exchange = Assistant.NewId(), NetworkId = Community.Network, Topic = "vol-retain", OpenedAt = Assistant.Now };
        exchange.Members.Add(new() { AssociationId = lea.AssociationId!.Value, PersonId = lea.Id });
        exchange.Members.Add(new() { AssociationId = karim.AssociationId!.Value, PersonId = karim.Id });
        db.Exchanges.Add(exchange);
        (await db.FindAsync<Core.Networks.Association>(karim.AssociationId!.Value))!.Deputy = karim.Id;
        db.RelayedMessages.Add(new() { Id = Assistant.NewId(), ExchangeId = exchange.Id, From = karim.Id, Words = Words, At = Assistant.Now });
        db.ExchangeHistory.Add(new() { Id = Assistant.NewId(), ExchangeId = exchange.Id, Kind = "opened", By = karim.Id, At = Assistant.Now });
        await db.SaveChangesAsync();
        await Assistant.PressAsync(Karim, $"introduce {lea.Id}");
    }

    /// <summary>Tells somebody who the speaker is, with a button that carries their id.</summary>
    private sealed class Introduce : ICommand
    {
        public string Key => "introduce";

        public bool IsListed => false;

        public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            var id = new Core.Data.PersonId(Guid.Parse(argument));
            var reader = await turn.Db.FindAsync<Core.People.Person>([id], cancellationToken);
            await turn.TellAsync(reader!, MessageKind.Relay, new("common.help-line", [("name", turn.Person.Name), ("what", Words)]), cancellationToken);
            await turn.TellAsync(reader!, MessageKind.OwnNews, new("common.help-line", [("name", turn.Person.Name), ("what", "Karim, des Jardins")], new Button("common.help-line", $"write {turn.Person.Id}") { Arguments = [("name", "Karim"), ("what", "écrire")] }), cancellationToken);
        }
    }
}
