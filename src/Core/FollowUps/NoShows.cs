using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>
/// Meetups to which an association is said not to have come. Private: no score is kept or shown; from the second on the coordination is asked to look.
/// </summary>
internal static class NoShows
{
    private const int Threshold = 2;

    public static async Task CountAsync(Turn turn, CheckInBrief brief, CancellationToken cancellationToken)
    {
        if (brief.CheckIn.Answer?.Absent is not { } absent)
            return;
        var network = brief.Exchange.NetworkId;
        var yes = EnumKey.Of(Happened.Yes);
        var reported = await turn.Db.CheckIns.Where(checkIn => checkIn.NetworkId == network && checkIn.Answer!.Absent == absent).Select(checkIn => checkIn.AboutId).ToListAsync(cancellationToken);
        reported.Add(brief.CheckIn.AboutId);
        var disputed = await turn.Db.CheckIns.Where(checkIn => reported.Contains(checkIn.AboutId) && checkIn.Answer!.Said == yes && checkIn.Kind == CheckInKind.DidItHappen).Select(checkIn => checkIn.AboutId).ToListAsync(cancellationToken);
        if (reported.Except(disputed).Count() >= Threshold)
            await FollowUpTodo.AddAsync(turn, network, FollowUpTodo.NoShows, absent.Value, brief.Others[0].Association, cancellationToken);
    }
}
