using System.Text.Json;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Takes a person's name and words out of what was said to those who knew them: partners, their own association, the coordination.</summary>
/// <param name="db">The erasure's context.</param>
/// <param name="gone">The person.</param>
/// <param name="names">What names them, and what takes its place.</param>
/// <param name="erasedWords">What takes the place of their words.</param>
internal sealed class Acquaintances(AssistantDb db, Person gone, Dictionary<string, string> names, string erasedWords)
{
    private readonly Mentions mentions = new(names);

    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var readers = await ReadersAsync(cancellationToken);
        var relayed = await RelayedAsync(cancellationToken);
        await ForgetSaidAsync(readers, relayed, cancellationToken);
        await ForgetHeldAsync(readers, relayed, cancellationToken);
        await ForgetHeardAsync(readers, cancellationToken);
        await ForgetMattersAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the readers were told, and may tap.</summary>
    private async Task ForgetSaidAsync(List<PersonId> readers, Mentions relayed, CancellationToken cancellationToken)
    {
        foreach (var row in await db.Outbox.Where(row => readers.Contains(row.PersonId!.Value)).ToListAsync(cancellationToken))
            row.Message = Forgotten(row.Kind, row.Message, relayed);
        foreach (var question in await db.Questions.Where(question => readers.Contains(question.PersonId)).ToListAsync(cancellationToken))
            question.Options = mentions.Replace(question.Options);
    }

    /// <summary>Messages that wait to be sent: their words are in the row that waits.</summary>
    private async Task ForgetHeldAsync(List<PersonId> readers, Mentions relayed, CancellationToken cancellationToken)
    {
        var rows = await db.Due.Where(row => row.Kind == HeldMessage.DueKind && row.State == DueState.Waiting && readers.Contains(row.PersonId!.Value)).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var held = JsonSerializer.Deserialize<HeldMessage>(row.Payload!, JsonSerializerOptions.Web)!;
            var forgotten = held with { Message = Forgotten(held.Kind, held.Message, relayed) };
            db.Entry(row).Property(waiting => waiting.Payload).CurrentValue = JsonSerializer.Serialize(forgotten, JsonSerializerOptions.Web);
        }
    }

    /// <summary>What the readers said about them, in dialogs and messages.</summary>
    private async Task ForgetHeardAsync(List<PersonId> readers, CancellationToken cancellationToken)
    {
        foreach (var session in await db.Sessions.Where(session => readers.Contains(session.PersonId)).ToListAsync(cancellationToken))
            session.Answers = mentions.Replace(session.Answers);
        var heard = db.Inbox.Where(row => row.Content != null && db.Set<Conversation>().Any(place => place.Id == row.ConversationId && readers.Contains(place.PersonId!.Value)));
        foreach (var row in await heard.ToListAsync(cancellationToken))
            row.Content = mentions.Replace<InboundContent>(row.Content!);
    }

    /// <summary>What the coordination reads: things to settle, and messages kept with a report (these keep their words, as what the report is about).</summary>
    private async Task ForgetMattersAsync(CancellationToken cancellationToken)
    {
        foreach (var item in await db.Todo.Where(item => item.NetworkId == gone.NetworkId && item.Words != "").ToListAsync(cancellationToken))
            db.Entry(item).Property(todo => todo.Words).CurrentValue = mentions.Replace(item.Words);
        var exchanges = db.Set<ExchangeMember>().Where(member => member.PersonId == gone.Id).Select(member => member.ExchangeId);
        foreach (var report in await db.Reports.Where(report => exchanges.Contains(report.ExchangeId)).ToListAsync(cancellationToken))
            db.Entry(report).Property(kept => kept.Messages).CurrentValue = mentions.Replace(report.Messages);
    }

    /// <summary>Their words are searched only in messages that relay them: a short one may be anybody's.</summary>
    private OutboundMessage Forgotten(MessageKind kind, OutboundMessage message, Mentions relayed) =>
        kind == MessageKind.Relay && mentions.Replace(message) != message ? relayed.Replace(message) : mentions.Replace(message);

    private async Task<Mentions> RelayedAsync(CancellationToken cancellationToken)
    {
        var words = await db.RelayedMessages.Where(message => message.From == gone.Id).Select(message => message.Words).Distinct().ToListAsync(cancellationToken);
        return new([.. words.Where(said => said.Length > 0).Select(said => KeyValuePair.Create(said, erasedWords)), .. names]);
    }

    private Task<List<PersonId>> ReadersAsync(CancellationToken cancellationToken)
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
