using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Partners;

/// <summary>The proposals that wait for one's answer, and those that wait for the other side's: a line each kind, the cards a tap away.</summary>
public sealed class ProposalsStanding : IStandingPart
{
    public async Task<IReadOnlyList<Saying>> LinesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var underWay = turn.Person.AssociationId is null ? [] : await OwnProposals.UnderWayAsync(turn, cancellationToken);
        var (mine, theirs) = (underWay.Count(own => own.WaitsForOwn), underWay.Count(own => own.WaitsForOther));
        var lines = new List<Saying>();
        if (mine > 0)
            lines.Add(new("proposal.standing.mine", [("count", mine)]));
        if (theirs > 0)
            lines.Add(new("proposal.standing.theirs", [("count", theirs)]));
        return lines is [.., var last] ? [.. lines[..^1], last with { Buttons = [new("proposal.button.status", "partners")] }] : [];
    }
}
