using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Whether conversations can still be written to. Nobody is left in silence: when a person's last one or a group is lost, the coordination hears of it.</summary>
public sealed class Reachability(IEnumerable<ILostContact> listeners)
{
    /// <summary>Why, for a conversation that goes on under another id which was known already.</summary>
    public const string Moved = "moved";

    /// <summary>Nothing can be sent there any more. The caller saves.</summary>
    public async Task LoseAsync(AssistantDb db, Conversation conversation, string reason, Instant now, CancellationToken cancellationToken)
    {
        if (conversation.Unreachable is not null)
            return;
        conversation.Unreachable = reason;
        if (conversation.PersonId is not { } person)
            foreach (var listener in listeners)
                await listener.GroupLostAsync(db, conversation, now, cancellationToken);
        else if (!await db.Conversations.AnyAsync(other => other.PersonId == person && other.Id != conversation.Id && other.Unreachable == null, cancellationToken))
            foreach (var listener in listeners)
                await listener.LostAsync(db, person, now, cancellationToken);
    }

    /// <summary>They wrote: they are back. The caller saves.</summary>
    public async Task FindAsync(AssistantDb db, Conversation conversation, Instant now, CancellationToken cancellationToken)
    {
        if (conversation.Unreachable is null)
            return;
        conversation.Unreachable = null;
        foreach (var listener in listeners)
            await (conversation.PersonId is { } person ? listener.BackAsync(db, person, now, cancellationToken) : listener.GroupBackAsync(db, conversation, now, cancellationToken));
    }

    /// <summary>The platform gave it another id. Where that one is known already, this one is over. The caller saves.</summary>
    public static async Task MoveAsync(AssistantDb db, Conversation conversation, string externalId, CancellationToken cancellationToken)
    {
        if (conversation.ExternalId == externalId)
            return;
        if (await db.Conversations.AnyAsync(other => other.Channel == conversation.Channel && other.Bot == conversation.Bot && other.ExternalId == externalId, cancellationToken))
            conversation.Unreachable = Moved;
        else
            conversation.ExternalId = externalId;
    }
}
