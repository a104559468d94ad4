using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The check-ins that are open go to whoever takes over; one that was asked already is asked anew, of them.</summary>
public sealed class CheckInsOfNewContact : IReaction<ContactChanged>
{
    public async Task ReactAsync(ContactChanged raised, Turn turn, CancellationToken cancellationToken)
    {
        var known = await turn.Db.CheckIns.Where(checkIn => checkIn.ExchangeId == raised.Exchange.Id && (checkIn.PersonId == raised.From || checkIn.PersonId == raised.To)).ToListAsync(cancellationToken);
        var theirs = known.Where(checkIn => checkIn.PersonId == raised.To).Select(checkIn => (checkIn.AboutId, checkIn.Kind)).ToHashSet();
        var passed = known.Where(checkIn => checkIn.PersonId == raised.From && checkIn is { IsOpen: true, IsRefused: false } && !theirs.Contains((checkIn.AboutId, checkIn.Kind))).ToList();
        await CheckInQuestions.SettleAsync(turn.Db, passed, turn.Now, cancellationToken);
        foreach (var checkIn in passed)
        {
            checkIn.PersonId = raised.To;
            if (checkIn.AskedAt is not null)
                checkIn.Plan(turn.Now);
        }

        var ids = passed.ConvertAll(checkIn => checkIn.Id);
        await turn.Db.Due.Where(row => row.Kind == CheckInWakes.DueKind && ids.Contains(row.Subject)).ExecuteUpdateAsync(row => row.SetProperty(due => due.PersonId, raised.To), cancellationToken);
        await CheckInWakes.SetAsync(turn.Db, passed, cancellationToken);
    }
}
