using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Plans check-ins as an exchange goes: the first even before a date, all three from a date, and from the new one when it moves.</summary>
public sealed class PlanCheckIns : IReaction<ExchangeOpened>, IReaction<MeetupFixed>, IReaction<MeetupMoved>
{
    public async Task ReactAsync(ExchangeOpened raised, Turn turn, CancellationToken cancellationToken)
    {
        var network = await turn.Db.Networks.SingleAsync(network => network.Id == raised.Exchange.NetworkId, cancellationToken);
        await CheckInPlan.SetAsync(turn, raised.Exchange, null, turn.Now.InZone(DateTimeZoneProviders.Tzdb[network.ZoneId]).Date, [CheckInKind.DidItHappen], cancellationToken);
    }

    public async Task ReactAsync(MeetupFixed raised, Turn turn, CancellationToken cancellationToken)
    {
        await CheckInPlan.CloseAsync(turn, raised.Meetup.ExchangeId, cancellationToken);
        await PlanAsync(raised.Meetup, turn, cancellationToken);
    }

    public Task ReactAsync(MeetupMoved raised, Turn turn, CancellationToken cancellationToken) => PlanAsync(raised.Meetup, turn, cancellationToken);

    private static async Task PlanAsync(Meetup meetup, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.Exchanges.FindAsync([meetup.ExchangeId], cancellationToken) is { } exchange)
            await CheckInPlan.SetAsync(turn, exchange, meetup.Id, meetup.Start.InZone(meetup.Zone).Date, CheckInPlan.AfterMeetup, cancellationToken);
    }
}
