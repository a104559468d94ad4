using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Takes a person's name out of what was said to those who knew it: partners, their own association, the coordination.</summary>
internal static class Acquaintances
{
    public static async Task ForgetAsync(AssistantDb db, Person gone, Mentions mentions, CancellationToken cancellationToken)
    {
        var readers = await ReadersAsync(db, gone, cancellationToken);
        foreach (var row in await db.Outbox.Where(row => readers.Contains(row.PersonId!.Value)).ToListAsync(cancellationToken))
            row.Message = mentions.Replace(row.Message);
        foreach (var question in await db.Questions.Where(question => readers.Contains(question.PersonId)).ToListAsync(cancellationToken))
            question.Options = mentions.Replace(question.Options);
        foreach (var session in await db.Sessions.Where(session => readers.Contains(session.PersonId)).ToListAsync(cancellationToken))
            session.Answers = mentions.Replace(session.Answers);
        foreach (var row in await db.Inbox.Where(row => db.Set<Conversation>().Any(place => place.Id == row.ConversationId && readers.Contains(place.PersonId!.Value))).ToListAsync(cancellationToken))
            row.Content = row.Content is { } content ? mentions.Replace(content) : null;
        await ForgetHeldAsync(db, readers, mentions, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Messages that wait to be sent: their words are in the row that waits.</summary>
    private static async Task ForgetHeldAsync(AssistantDb db, List<PersonId> readers, Mentions mentions, CancellationToken cancellationToken)
    {
        var held = await db.Due.Where(row => row.Kind == HeldMessage.DueKind && row.State == DueState.Waiting && readers.Contains(row.PersonId!.Value)).ToListAsync(cancellationToken);
        foreach (var row in held)
            db.Entry(row).Property(waiting => waiting.Payload).CurrentValue = mentions.ReplaceInJson(row.Payload!);
    }

    private static Task<List<PersonId>> ReadersAsync(AssistantDb db, Person gone, CancellationToken cancellationToken)
    {
        var (id, network, association) = (gone.Id, gone.NetworkId, gone.AssociationId);
        var exchanges = db.Set<ExchangeMember>().Where(member => member.PersonId == id).Select(member => member.ExchangeId);
        return db.People
            .Where(person => person.Id != id && person.NetworkId == network && network != null)
            .Where(person => person.Role == Role.Coordinator || person.Role == Role.Administrator || (association != null && person.AssociationId == association)
                || db.Set<ExchangeMember>().Any(member => member.PersonId == person.Id && exchanges.Contains(member.ExchangeId)))
            .Select(person => person.Id)
            .ToListAsync(cancellationToken);
    }
}
