using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>What the page shows beside the assistant's messages: the person's own words, and who they are.</summary>
public sealed class ConversationHistory(IStorage storage, DomainClock clock)
{
    /// <summary>Their acts since a message of the assistant, with a higher id than one seen.</summary>
    public async Task<IReadOnlyList<OwnWords>> OwnAsync(Guid conversation, long since, long afterId, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var own = await db.Inbox.AsNoTracking()
            .Where(row => row.ConversationId == conversation && row.AfterSequence >= since && row.Id > afterId)
            .OrderBy(row => row.Id)
            .Select(row => new OwnWords(row.Id, row.AfterSequence, row.Content, row.ReceivedAt, null))
            .ToListAsync(cancellationToken);
        return own.Exists(act => act.Content is InboundContent.Attachment) ? await WithFilesAsync(db, own, cancellationToken) : own;
    }

    private async Task<IReadOnlyList<OwnWords>> WithFilesAsync(AssistantDb db, List<OwnWords> own, CancellationToken cancellationToken)
    {
        var (sent, now) = (own.Select(act => act.Content).OfType<InboundContent.Attachment>().Select(file => file.File).ToList(), clock.Now);
        var kept = await db.Files.Where(file => sent.Contains(file.Id) && file.ExpiresAt > now)
            .Select(file => new FileReference(file.Id, file.Key, file.Name, file.MediaType)).ToDictionaryAsync(file => file.File, cancellationToken);
        return [.. own.Select(act => act.Content is InboundContent.Attachment { File: var id } ? act with { File = kept.GetValueOrDefault(id) } : act)];
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
