using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The exchanges under way, with the partners' names: both sides said yes.</summary>
public sealed class ExchangesStanding(TopicChoices topics) : IStandingPart
{
    public async Task<IReadOnlyList<Saying>> LinesAsync(Turn turn, CancellationToken cancellationToken) =>
    [
        .. (await OwnExchanges.UnclosedAsync(turn.Db, turn.Person, cancellationToken)).Select(own => new Saying(
            own.Exchange.IsOpen ? "status.exchange" : "status.exchange-waiting",
            [("partners", own.Names.ToList()), ("topic", topics.Label(own.Exchange.Topic, turn.Language))],
            own.Exchange.IsOpen ? [new Button("status.write", $"write {own.Exchange.Id:N}") { Arguments = [("partners", own.Others.Select(partner => partner.ShortLabel).ToList())] }] : [])),
    ];
}
