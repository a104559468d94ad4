using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>What the page shows beside the assistant's messages: the person's own words, and who they are.</summary>
public sealed class ConversationHistory(IStorage storage)
{
    /// <summary>Their acts since a message of the assistant, with a higher id than one seen.</summary>
    public async Task<IReadOnlyList<OwnWords>> OwnAsync(Guid conversation, long since, long afterId, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        return await db.Inbox.AsNoTracking()
            .Where(row => row.ConversationId == conversation && row.AfterSequence >= since && row.Id > afterId)
            .OrderBy(row => row.Id)
            .Select(row => new OwnWords(row.Id, row.AfterSequence, row.Content, row.ReceivedAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The number of the conversation's last message.</summary>
    public async Task<long> LastAsync(Guid conversation, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        return await db.Conversations.Where(place => place.Id == conversation).Select(place => place.LastSequence).SingleOrDefaultAsync(cancellationToken);
    }

    /// <returns>Null once the conversation is erased.</returns>
    public async Task<Reader?> ReaderAsync(Guid conversation, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var readers =
            from place in db.Conversations
            join person in db.People on place.PersonId equals person.Id
            where place.Id == conversation
            select new Reader(person.Language, person.ZoneId, db.Set<Network>().Where(network => network.Id == person.NetworkId).Select(network => network.Name).FirstOrDefault());
        return await readers.SingleOrDefaultAsync(cancellationToken);
    }
}
