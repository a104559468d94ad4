using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>What ended is not asked about.</summary>
public sealed class CloseCheckIns : IReaction<MeetupCancelled>, IReaction<ExchangeClosed>, IReaction<MemberLeft>
{
    public Task ReactAsync(MeetupCancelled raised, Turn turn, CancellationToken cancellationToken) =>
        CheckInPlan.CloseAsync(turn, raised.Meetup.Id, cancellationToken);

    public async Task ReactAsync(ExchangeClosed raised, Turn turn, CancellationToken cancellationToken) =>
        await CheckInPlan.CloseAsync(turn, await turn.Db.CheckIns.Where(checkIn => checkIn.ExchangeId == raised.Exchange.Id).ToListAsync(cancellationToken), cancellationToken);

    public async Task ReactAsync(MemberLeft raised, Turn turn, CancellationToken cancellationToken) =>
        await CheckInPlan.CloseAsync(turn, await turn.Db.CheckIns.Where(checkIn => checkIn.ExchangeId == raised.Exchange.Id && checkIn.PersonId == raised.Member.PersonId).ToListAsync(cancellationToken), cancellationToken);
}
