using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The coordination entrusts an exchange whose contact is gone, or whom nothing reaches, to another member of the same association.</summary>
public sealed class EntrustExchangeCommand : ICommand
{
    public string Key => "entrust-exchange";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var exchange = Guid.TryParse(argument, out var id)
            ? await turn.Db.Exchanges.Include(one => one.Members).FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == turn.Person.NetworkId && one.Status != ExchangeStatus.Closed, cancellationToken)
            : null;
        if (exchange is null)
        {
            turn.Reply("entrust-exchange.closed", buttons: [new("todo-list.show", "todo")]);
            return;
        }

        var entrusted = 0;
        foreach (var member in exchange.Members)
            if (!await IsReachableAsync(turn, member, cancellationToken))
                entrusted += await EntrustAsync(turn, exchange, member, cancellationToken) ? 1 : 0;
        if (entrusted == 0)
            turn.Reply("entrust-exchange.nobody", buttons: [new("todo-list.show", "todo")]);
    }

    private static Task<bool> IsReachableAsync(Turn turn, ExchangeMember member, CancellationToken cancellationToken) =>
        turn.Db.Conversations.AnyAsync(place => place.PersonId == member.PersonId && place.Unreachable == null, cancellationToken);

    private static async Task<bool> EntrustAsync(Turn turn, Exchange exchange, ExchangeMember member, CancellationToken cancellationToken)
    {
        var team = await AssociationTeam.FindAsync(turn.Db, member.AssociationId, cancellationToken);
        var successor = default(Person);
        foreach (var other in team?.Members.Where(other => other.Id != member.PersonId && other.ErasureDueAt is null) ?? [])
            successor ??= await turn.Outbox.ConversationOfAsync(other, cancellationToken) is null ? null : other;
        if (team is null || successor is null)
            return false;
        await ExchangeContacts.PassAsync(turn, exchange, member, successor, cancellationToken);
        var partners = await ExchangeContacts.PartnersAsync(turn.Db, exchange, member.AssociationId, cancellationToken);
        await turn.TellAsync(
            successor, MessageKind.OwnNews, new("entrust-exchange.told", [("association", team.Association.Name), ("who", partners)], new Button("exchange.button.write", $"write {exchange.Id:N}")), cancellationToken);
        turn.Reply("entrust-exchange.done", [("name", TeamCommand.NameOf(successor, turn)), ("association", team.Association.Name)], [new("todo-list.show", "todo")]);
        return true;
    }
}
