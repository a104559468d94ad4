using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>What is known of a meetup once one more side has answered; a disagreement goes to the coordination.</summary>
internal static class MeetupVerdict
{
    public static async Task<MeetupOutcome> ReachAsync(Turn turn, CheckInBrief brief, CancellationToken cancellationToken)
    {
        var about = brief.CheckIn.AboutId;
        var outcome = MeetupOutcomes.Of(await turn.Db.CheckIns.Where(checkIn => checkIn.AboutId == about && checkIn.Kind == CheckInKind.DidItHappen).ToListAsync(cancellationToken));
        if (outcome == MeetupOutcome.ToBeChecked)
            await FollowUpTodo.AddAsync(turn, brief.Exchange.NetworkId, FollowUpTodo.Disagreement, about, brief.AllNames, cancellationToken);
        return outcome;
    }
}
