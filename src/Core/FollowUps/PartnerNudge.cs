using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>One kind word to a partner who does not answer, once; some open days later the person is asked what to do.</summary>
internal static class PartnerNudge
{
    public static async Task SendAsync(Turn turn, CheckInBrief brief, CancellationToken cancellationToken)
    {
        var (about, person) = (brief.CheckIn.AboutId, turn.Person.Id);
        if (await turn.Db.CheckIns.AnyAsync(checkIn => checkIn.AboutId == about && checkIn.PersonId == person && checkIn.Kind == CheckInKind.PartnerReplied, cancellationToken))
        {
            Offer(turn, brief, "check-in.nudge.already");
            return;
        }

        var reached = false;
        foreach (var other in brief.Others)
            reached |= await turn.TellAsync(other.Contact, MessageKind.OwnNews, Message(turn, brief), cancellationToken) is not ContactDecision.Refuse;
        if (!reached)
        {
            Offer(turn, brief, "check-in.nudge.unreachable");
            return;
        }

        var checkIn = CheckInPlan.Add(turn, brief.Exchange, brief.CheckIn.MeetupId, person, CheckInKind.PartnerReplied);
        checkIn.Plan(CheckInSchedule.SilenceEnds(turn.Now, turn.Zone, brief.Closed));
        await CheckInWakes.SetAsync(turn.Db, [checkIn], cancellationToken);
        turn.Record(brief.Exchange, "nudged");
        turn.Reply("check-in.nudge.sent",
        [
            ("contacts", brief.Others.Select(other => other.Contact.Name).ToList()),
            ("day", turn.Person.DayWords(checkIn.Due, turn.Now)),
        ]);
    }

    private static Saying Message(Turn turn, CheckInBrief brief) => new(
        "check-in.nudge.message",
        [("name", turn.Person.Name), ("association", brief.Own?.Association ?? "")],
        new("check-in.nudge.reply", FollowUpActions.Write(brief.Exchange)),
        new("check-in.nudge.later", FollowUpActions.AnswerLater(brief.Exchange)),
        new("check-in.nudge.stop", FollowUpActions.End(brief.Exchange)));

    private static void Offer(Turn turn, CheckInBrief brief, string text) => turn.Reply(
        text,
        [("contacts", brief.Others.Select(other => other.Contact.Name).ToList())],
        [new("check-in.search-anew", FollowUpActions.SearchAnew(brief.Exchange)), new("check-in.end", FollowUpActions.End(brief.Exchange))]);
}
