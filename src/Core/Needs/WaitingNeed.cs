using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>Publishes the need that waited for its person's association.</summary>
public sealed class WaitingNeed(TopicChoices topics) : IReaction<AssociationJoined>
{
    public async Task ReactAsync(AssociationJoined raised, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.NeedDrafts.FirstOrDefaultAsync(draft => draft.PersonId == turn.Person.Id, cancellationToken) is { } draft)
            await NeedPublishing.PublishAsync(draft, turn, topics, cancellationToken);
    }
}
