using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>
/// The coordination has a meetup's sides asked anew whether it took place, where their answers do not agree. Neither reads what the other said,
/// nor that they differ. Argument: what the answers are about.
/// </summary>
public sealed class AskAgainCommand : ICommand
{
    public string Key => "ask-again";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (about, network) = (Guid.TryParse(argument, out var id) ? id : Guid.Empty, turn.Person.NetworkId);
        var sides = await turn.Db.CheckIns.Where(checkIn => checkIn.AboutId == about && checkIn.NetworkId == network && checkIn.Kind == CheckInKind.DidItHappen && !checkIn.IsRefused).ToListAsync(cancellationToken);
        await CoordinationTasks.DoneAsync(turn, FollowUpTodo.Disagreement, about, cancellationToken);
        if (sides is [] || await turn.Db.Exchanges.FirstAsync(exchange => exchange.Id == sides[0].ExchangeId, cancellationToken) is not { IsOpen: true } exchange)
        {
            turn.Reply("check-in.ask-again.over", buttons: [new("todo-list.show", "todo")]);
            return;
        }

        foreach (var side in sides)
            side.Plan(turn.Now);
        await CheckInQuestions.SettleAsync(turn.Db, sides, turn.Now, cancellationToken);
        await CheckInWakes.SetAsync(turn.Db, sides, cancellationToken);
        turn.Record(exchange, "asked-again");
        var people = sides.ConvertAll(side => side.PersonId);
        foreach (var person in await turn.Db.People.Where(person => people.Contains(person.Id)).ToListAsync(cancellationToken))
            await turn.TellAsync(person, MessageKind.OwnNews, new("check-in.ask-again.told", []), cancellationToken);
        turn.Reply("check-in.ask-again.done", buttons: [new("todo-list.show", "todo")]);
    }
}
