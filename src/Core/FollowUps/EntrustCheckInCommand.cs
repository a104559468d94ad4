using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The coordination entrusts the exchange of somebody who does not answer to another member of the same association, who is asked anew. Argument: the check-in.</summary>
public sealed class EntrustCheckInCommand : ICommand
{
    public string Key => "entrust-check-in";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (id, network) = (Guid.TryParse(argument, out var parsed) ? parsed : Guid.Empty, turn.Person.NetworkId);
        var checkIn = await turn.Db.CheckIns.FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == network, cancellationToken);
        var exchange = await Entrusting.FindAsync(turn, checkIn?.ExchangeId, cancellationToken);
        if (checkIn is null || exchange?.Members.Find(member => member.PersonId == checkIn.PersonId) is not { } member)
        {
            turn.Reply("entrust-exchange.closed", buttons: [new("todo-list.show", "todo")]);
            return;
        }

        var silent = await turn.Db.People.FirstAsync(person => person.Id == checkIn.PersonId, cancellationToken);
        if (await Entrusting.TryAsync(turn, exchange, member, cancellationToken) is { } successor)
        {
            await CoordinationTasks.DoneAsync(turn, FollowUpTodo.Silent, checkIn.Id, cancellationToken);
            await Entrusting.TellFormerAsync(turn, exchange, silent, successor, member.AssociationId, cancellationToken);
        }
        else
            turn.Reply("entrust-exchange.nobody", buttons: [new("todo-list.invite", "invite"), new("todo-list.show", "todo")]);
    }
}
