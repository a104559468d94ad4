using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Takes an exchange up again: its members after a pause, the coordination after a call for help.</summary>
public sealed class ReopenExchangeCommand : ICommand
{
    public string Key => "reopen-exchange";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(argument, out var id) && await FrozenAsync(turn, id, cancellationToken) is { } frozen)
            await SettleAsync(frozen, turn, cancellationToken);
        else if (await ExchangePick.ForAsync(turn, argument, Key, cancellationToken) is { } own)
            await TakeUpAsync(own, turn, cancellationToken);
    }

    private static async Task TakeUpAsync(OwnExchange own, Turn turn, CancellationToken cancellationToken)
    {
        if (own.Exchange.Status == ExchangeStatus.Paused && own.Exchange.TryReopen())
        {
            turn.Record(own.Exchange, "reopened");
            turn.Reply("exchange.reopened", [("who", own.Names)], [new("exchange.button.write", $"write {own.Exchange.Id:N}")]);
            await ExchangeMoves.TellOthersAsync(own, "exchange.reopened", turn, cancellationToken);
        }
        else if (Relay.MayWrite(own, turn))
        {
            turn.Reply("exchange.is-open", [("who", own.Names)], [new("exchange.button.write", $"write {own.Exchange.Id:N}")]);
        }
    }

    /// <summary>A frozen exchange that the coordinator may settle: of their network, not their own, and without an open report.</summary>
    private static async Task<Exchange?> FrozenAsync(Turn turn, Guid id, CancellationToken cancellationToken) =>
        !turn.Person.May(Role.Coordinator) ? null : await turn.Db.Exchanges.Include(exchange => exchange.Members)
            .Where(exchange => exchange.Id == id && exchange.NetworkId == turn.Person.NetworkId && exchange.Status == ExchangeStatus.Frozen)
            .Where(exchange => exchange.Members.All(member => member.AssociationId != turn.Person.AssociationId))
            .Where(exchange => !turn.Db.Set<Report>().Any(report => report.ExchangeId == exchange.Id && report.SettledAt == null))
            .FirstOrDefaultAsync(cancellationToken);

    private static async Task SettleAsync(Exchange exchange, Turn turn, CancellationToken cancellationToken)
    {
        exchange.TryReopen();
        turn.Record(exchange, "reopened");
        await CoordinationTasks.DoneAsync(turn, AskHelpCommand.TodoKind, exchange.Id, cancellationToken);
        var members = await OwnExchanges.MembersAsync(turn.Db, exchange, cancellationToken);
        foreach (var member in members)
            await turn.TellAsync(member.Person, MessageKind.OwnNews, new("exchange.reopened", [("who", members.Remove(member).Select(other => other.Label))]), cancellationToken);
        turn.Reply("exchange.settled");
    }
}
