using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>The person of the turn now belongs to this association: what waited for it can go on.</summary>
public sealed record AssociationJoined(AssociationId AssociationId)
{
    internal static Task RaiseAsync(Turn turn, AssociationId association, CancellationToken cancellationToken)
    {
        turn.Person.AssociationId = association;
        return turn.RaiseAsync(new AssociationJoined(association), cancellationToken);
    }
}
