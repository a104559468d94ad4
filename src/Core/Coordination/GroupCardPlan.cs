using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>
/// A group belongs to the network of the coordinator who calls the assistant there: from then on it is read the week's card. One for the whole group, in
/// however many of its threads the assistant is called.
/// </summary>
public sealed class GroupCardPlan : IReaction<GroupCalled>
{
    public async Task ReactAsync(GroupCalled raised, Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Person.May(Role.Coordinator) || turn.Person.NetworkId is not { } id)
            return;
        var place = turn.Message.Group is { } whole ? await FindAsync(turn, whole, cancellationToken) : turn.Conversation;
        if (await turn.Db.Due.AnyAsync(row => row.Kind == GroupCard.DueKind && row.Subject == place.Id && row.State == DueState.Waiting, cancellationToken))
            return;
        turn.Db.Due.Add(GroupCard.Next(place.Id, await turn.Db.Networks.SingleAsync(network => network.Id == id, cancellationToken), turn.Now));
    }

    private static async Task<Conversation> FindAsync(Turn turn, GroupPlace whole, CancellationToken cancellationToken)
    {
        var address = turn.Message.Address with { Conversation = whole.Conversation };
        var place = await turn.Db.Conversations.FirstOrDefaultAsync(
            known => known.Channel == address.Channel && known.Bot == address.Bot && known.ExternalId == address.Conversation, cancellationToken);
        if (place is null)
            turn.Db.Conversations.Add(place = new() { Id = turn.NewId(), Channel = address.Channel, Bot = address.Bot, ExternalId = address.Conversation });

        // Called in one of its threads, the assistant is there.
        (place.Reference, place.Unreachable, place.UsedAt) = (whole.Reference ?? place.Reference, null, turn.Now);
        return place;
    }
}
