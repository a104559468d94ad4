using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The check-ins that wait for the person, in "where things stand".</summary>
public sealed class PendingCheckIns : IStandingPart
{
    public async Task<IReadOnlyList<Saying>> LinesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var waiting = await OwnCheckIns.Pending(turn).CountAsync(cancellationToken);
        return waiting == 0 ? [] : [new("standing.check-ins", [("count", waiting)], new Button("standing.check-ins.answer", "followup"))];
    }
}
