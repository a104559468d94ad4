using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
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
        if (await OwnExchanges.FindAsync(turn.Db, turn.Person, id, cancellationToken) is not { Exchange.Status: not ExchangeStatus.Closed } own)
            turn.Reply("check-in.settled", buttons: NextSteps.Buttons);
        else if (own.Others.Length > 1)
            await LeaveAsync(turn, own, cancellationToken);
        else
            await CloseAsync(turn, own, reason, searchAnew, cancellationToken);
    }

    /// <summary>All was done that there was to do: it closes for everybody, in thanks.</summary>
    public static async Task CompleteAsync(Turn turn, Guid id, CancellationToken cancellationToken)
    {
        if (await OwnExchanges.FindAsync(turn.Db, turn.Person, id, cancellationToken) is { Exchange.Status: not ExchangeStatus.Closed } own)
        {
            await ExchangeMoves.CloseAsync(own.Exchange, "completed", turn, cancellationToken);
            (await NeedOfAsync(turn, own.Exchange, cancellationToken))?.Close(turn.Now);
        }

        turn.Reply("check-in-90.completed", buttons: NextSteps.Buttons);
    }

    private static async Task CloseAsync(Turn turn, OwnExchange own, string reason, bool searchAnew, CancellationToken cancellationToken)
    {
        await ExchangeMoves.CloseAsync(own, reason, turn, cancellationToken);
        var need = await NeedOfAsync(turn, own.Exchange, cancellationToken);
        var isOwnNeed = need?.AssociationId == own.Self.Association.Id;
        if (isOwnNeed && !searchAnew)
            need!.Close(turn.Now);
        else if (need is not null)
            await ReopenAsync(turn, need, own, cancellationToken);

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

    private static async Task<Need?> NeedOfAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken) => exchange.NeedId is { } id
        ? await turn.Db.Needs.SingleOrDefaultAsync(need => need.Id == id && need.NetworkId == exchange.NetworkId && need.Status == NeedStatus.InExchange, cancellationToken)
        : null;

    /// <summary>The need is looked after again; its own side is told when it was the other that ended the exchange.</summary>
    private static async Task ReopenAsync(Turn turn, Need need, OwnExchange own, CancellationToken cancellationToken)
    {
        need.Status = NeedStatus.Open;
        foreach (var owner in own.Others.Where(partner => partner.Association.Id == need.AssociationId))
            await turn.TellAsync(owner.Person, MessageKind.OwnNews, new("check-in.need-open-again", [], new Button("check-in.see-partners", "partners")), cancellationToken);
    }

    private static async Task LeaveAsync(Turn turn, OwnExchange own, CancellationToken cancellationToken)
    {
        var exchange = own.Exchange;
        var waiting = await turn.Db.CheckIns.Where(checkIn => checkIn.ExchangeId == exchange.Id && checkIn.PersonId == turn.Person.Id).ToListAsync(cancellationToken);
        await CheckInPlan.CloseAsync(turn, waiting, cancellationToken);
        turn.Record(exchange, LetLeaveCommand.Asked);
        await FollowUpTodo.AddAsync(turn, exchange.NetworkId, FollowUpTodo.Leaving, exchange.Id, own.Self.Label, cancellationToken);
        turn.Reply("check-in.leaving", buttons: NextSteps.Buttons);
    }
}
