using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>A group belongs to the network of the coordinator who calls the assistant there: from then on it is read the week's card.</summary>
public sealed class GroupCardPlan : IReaction<GroupCalled>
{
    public async Task ReactAsync(GroupCalled raised, Turn turn, CancellationToken cancellationToken)
    {
        var group = turn.Conversation.Id;
        if (!turn.Person.May(Role.Coordinator) || turn.Person.NetworkId is not { } id
            || await turn.Db.Due.AnyAsync(row => row.Kind == GroupCard.DueKind && row.Subject == group && row.State == DueState.Waiting, cancellationToken))
            return;
        turn.Db.Due.Add(GroupCard.Next(group, await turn.Db.Networks.SingleAsync(network => network.Id == id, cancellationToken), turn.Now));
    }
}
