using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The coordination entrusts every exchange of somebody whom nothing reaches any more to others of their association. Argument: the person.</summary>
public sealed class EntrustAllCommand : ICommand
{
    public string Key => "entrust-exchanges-of";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var id = new PersonId(Guid.TryParse(argument, out var parsed) ? parsed : Guid.Empty);
        var exchanges = await turn.Db.ExchangesOf(id).Include(exchange => exchange.Members)
            .Where(exchange => exchange.NetworkId == turn.Person.NetworkId && exchange.Status != ExchangeStatus.Closed).OrderBy(exchange => exchange.OpenedAt).ToListAsync(cancellationToken);
        var entrusted = 0;
        foreach (var exchange in exchanges)
            entrusted += await Entrusting.TryAsync(turn, exchange, exchange.Members.First(member => member.PersonId == id), cancellationToken) is null ? 0 : 1;
        if (exchanges.Count == 0)
            turn.Reply("entrust-exchange.none", buttons: [new("todo-list.show", "todo")]);
        else if (entrusted == 0)
            turn.Reply("entrust-exchange.nobody", buttons: [new("todo-list.invite", "invite"), new("todo-list.show", "todo")]);
    }
}
