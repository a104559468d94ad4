using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>One side says it did not take place: each reason has its next step.</summary>
internal static class MeetupNotHeld
{
    public static async Task PostponedAsync(Turn turn, CheckInBrief brief, CancellationToken cancellationToken)
    {
        await RecordAsync(turn, brief, new(EnumKey.Of(Happened.Postponed)), cancellationToken);
        turn.Reply("check-in-7.postponed-noted", buttons: [NewSlots(brief.Exchange)]);
    }

    public static async Task ApplyAsync(Turn turn, CheckInBrief brief, NotHeldReason reason, bool nudge, CancellationToken cancellationToken)
    {
        // With several others, nobody is named as missing: the person did not say who.
        AssociationId? absent = reason == NotHeldReason.OtherDidNotCome && brief.Others is [var other] ? other.Id : null;
        await RecordAsync(turn, brief, new(EnumKey.Of(Happened.No)) { Reason = EnumKey.Of(reason), Absent = absent }, cancellationToken);
        switch (reason)
        {
            case NotHeldReason.OtherDidNotCome:
                await NoShows.CountAsync(turn, brief, cancellationToken);
                turn.Reply("check-in-7.did-not-come", buttons: [NewSlots(brief.Exchange), new("check-in.search-anew", FollowUpActions.SearchAnew(brief.Exchange))]);
                break;
            case NotHeldReason.NoAnswer when nudge:
                await PartnerNudge.SendAsync(turn, brief, cancellationToken);
                break;
            case NotHeldReason.NoAnswer:
                await ExchangeEnd.EndAsync(turn, brief.Exchange.Id, EnumKey.Of(reason), searchAnew: false, cancellationToken);
                break;
            case NotHeldReason.NoLongerUseful:
                await ExchangeEnd.EndAsync(turn, brief.Exchange.Id, EnumKey.Of(reason), searchAnew: false, cancellationToken);
                break;
            default:
                turn.Reply($"check-in-7.{EnumKey.Of(reason)}-noted", buttons: [NewSlots(brief.Exchange), new("check-in.end", FollowUpActions.End(brief.Exchange))]);
                break;
        }
    }

    private static Button NewSlots(Exchange exchange) => new("check-in.new-slots", MeetupActions.Slots(exchange.Id));

    /// <summary>A meetup that nobody says was held may get another date.</summary>
    private static async Task RecordAsync(Turn turn, CheckInBrief brief, CheckInAnswer answer, CancellationToken cancellationToken)
    {
        await CheckInRecord.AnswerAsync(turn, brief.CheckIn, answer, cancellationToken);
        if (await MeetupVerdict.ReachAsync(turn, brief, cancellationToken) == MeetupOutcome.NotHeld && brief.Meetup is { } planned)
            (await turn.Db.Meetups.SingleAsync(meetup => meetup.Id == planned.Id, cancellationToken)).MarkPostponed();
    }
}
