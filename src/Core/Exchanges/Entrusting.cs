using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The coordination entrusts an association's part in an exchange to another of its members: the deputy before the others, and only somebody who can be written to.</summary>
internal static class Entrusting
{
    /// <summary>An exchange of the coordinator's network that has not ended, with its members.</summary>
    public static Task<Exchange?> FindAsync(Turn turn, Guid? id, CancellationToken cancellationToken) => turn.Db.Exchanges.Include(one => one.Members)
        .FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == turn.Person.NetworkId && one.Status != ExchangeStatus.Closed, cancellationToken);

    /// <returns>Who takes over, and has been told; null when there is nobody.</returns>
    public static async Task<Person?> TryAsync(Turn turn, Exchange exchange, ExchangeMember member, CancellationToken cancellationToken)
    {
        var team = await AssociationTeam.FindAsync(turn.Db, member.AssociationId, cancellationToken);
        var successor = default(Person);
        foreach (var other in team?.Members.Where(other => other.Id != member.PersonId && other.ErasureDueAt is null) ?? [])
            successor ??= await turn.Outbox.ConversationOfAsync(other, cancellationToken) is null ? null : other;
        if (team is null || successor is null)
            return null;
        await ExchangeContacts.PassAsync(turn, exchange, member, successor, cancellationToken);
        var partners = await ExchangeContacts.PartnersAsync(turn.Db, exchange, member.AssociationId, cancellationToken);
        await turn.TellAsync(
            successor, MessageKind.OwnNews, new("entrust-exchange.told", [("association", team.Association.Name), ("who", partners)], new Button("exchange.button.write", $"write {exchange.Id:N}")), cancellationToken);
        turn.Reply("entrust-exchange.done", [("name", TeamCommand.NameOf(successor, turn)), ("association", team.Association.Name)], [new("todo-list.show", "todo")]);
        return successor;
    }

    /// <summary>Whoever can still be reached hears who goes on, and is thanked.</summary>
    public static async Task TellFormerAsync(Turn turn, Exchange exchange, Person former, Person successor, AssociationId association, CancellationToken cancellationToken) =>
        await turn.TellAsync(
            former, MessageKind.OwnNews,
            new("take-over.told", [("name", TeamCommand.NameOf(successor, turn)), ("who", await ExchangeContacts.PartnersAsync(turn.Db, exchange, association, cancellationToken))]), cancellationToken);
}
