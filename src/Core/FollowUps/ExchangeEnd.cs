using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>
/// Ends an exchange kindly at a member's word; where wanted, the need it came from is published again, which makes Partners look for another association.
/// With three associations or more one member's word does not end it for the others: the coordination arranges it.
/// </summary>
public static class ExchangeEnd
{
    public static async Task EndAsync(Turn turn, Guid id, string reason, bool searchAnew, CancellationToken cancellationToken)
    {
        if (await OwnExchanges.FindAsync(turn, id, cancellationToken) is not { } exchange || exchange.Status == ExchangeStatus.Closed)
            turn.Reply("check-in.settled", buttons: NextSteps.Buttons);
        else if (exchange.Members.Count > 2)
            await LeaveAsync(turn, exchange, cancellationToken);
        else
            await CloseAsync(turn, exchange, reason, searchAnew, cancellationToken);
    }

    /// <summary>All was done that there was to do: it closes for everybody, in thanks.</summary>
    public static async Task CompleteAsync(Turn turn, Guid id, CancellationToken cancellationToken)
    {
        if (await OwnExchanges.FindAsync(turn, id, cancellationToken) is { } exchange)
        {
            await MarkClosedAsync(turn, exchange, "completed", cancellationToken);
            (await NeedOfAsync(turn, exchange, cancellationToken))?.Close(turn.Now);
        }

        turn.Reply("check-in-90.completed", buttons: NextSteps.Buttons);
    }

    private static async Task CloseAsync(Turn turn, Exchange exchange, string reason, bool searchAnew, CancellationToken cancellationToken)
    {
        await MarkClosedAsync(turn, exchange, reason, cancellationToken);
        var need = await NeedOfAsync(turn, exchange, cancellationToken);
        var isOwnNeed = need is not null && need.AssociationId == turn.Person.AssociationId;
        if (need is { Status: NeedStatus.InExchange } && isOwnNeed && !searchAnew)
            need.Close(turn.Now);
        else if (need is { Status: NeedStatus.InExchange })
            need.Status = NeedStatus.Open;
        await TellOthersAsync(turn, exchange, need, cancellationToken);

        if (!searchAnew)
            turn.Reply("check-in.ended", buttons: NextSteps.Buttons);
        else if (isOwnNeed)
        {
            turn.Reply("check-in.searching");
            await turn.RaiseAsync(new NeedPublished(need!), cancellationToken);
        }
        else
            turn.Reply("check-in.ended-say-need", buttons: NextSteps.Buttons);
    }

    private static async Task MarkClosedAsync(Turn turn, Exchange exchange, string reason, CancellationToken cancellationToken)
    {
        exchange.Close(reason, turn.Now);
        turn.Db.ExchangeHistory.Add(new() { Id = turn.NewId(), ExchangeId = exchange.Id, Kind = "closed", By = turn.Person.Id, At = turn.Now });
        await turn.RaiseAsync(new ExchangeClosed(exchange), cancellationToken);
    }

    private static async Task<Need?> NeedOfAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken) => exchange.NeedId is { } id
        ? await turn.Db.Needs.SingleOrDefaultAsync(need => need.Id == id && need.NetworkId == exchange.NetworkId, cancellationToken)
        : null;

    private static async Task TellOthersAsync(Turn turn, Exchange exchange, Need? need, CancellationToken cancellationToken)
    {
        var others = exchange.Members.Select(member => member.PersonId).Where(person => person != turn.Person.Id).ToList();
        var own = await turn.Db.Associations.Where(association => association.Id == turn.Person.AssociationId).Select(association => association.Name).FirstOrDefaultAsync(cancellationToken);
        foreach (var other in await turn.Db.People.Where(person => others.Contains(person.Id)).ToListAsync(cancellationToken))
        {
            var theirs = need is { Status: NeedStatus.Open } && need.AssociationId == other.AssociationId;
            await turn.TellAsync(other, MessageKind.OwnNews, new("check-in.ended-by-other", [("association", own ?? ""), ("searching", theirs)], NextSteps.Buttons), cancellationToken);
        }
    }

    private static async Task LeaveAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken)
    {
        var own = await turn.Db.CheckIns.Where(checkIn => checkIn.ExchangeId == exchange.Id && checkIn.PersonId == turn.Person.Id).ToListAsync(cancellationToken);
        await CheckInPlan.CloseAsync(turn, own, cancellationToken);
        await FollowUpTodo.AddAsync(turn, exchange.NetworkId, FollowUpTodo.Leaving, exchange.Id, turn.Person.Name, cancellationToken);
        turn.Reply("check-in.leaving", buttons: NextSteps.Buttons);
    }
}
