using System.Globalization;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Demo;

/// <summary>
/// The simulated members: they read what was said to them, think for a while of the domain's time, and answer through the same door as everybody.
/// </summary>
public sealed class DemoMembers(IStorage storage, ITurnHandler turns, DemoManners manners, TravellingClock clock, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly List<DemoReply> planned = [];
    private readonly HashSet<AssociationId> confirmed = [];
    private long read;
    private int beginnings;

    /// <summary>When the next of them will do something; null when none will.</summary>
    public Instant? NextDue
    {
        get
        {
            lock (planned)
                return planned.Count == 0 ? null : planned.Min(reply => reply.DueAt);
        }
    }

    /// <summary>Reads what is new and does what is due by now.</summary>
    /// <returns>How many acts were done.</returns>
    public async Task<int> LiveAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var acts = await ConfirmAssociationsAsync(cancellationToken);
            await ReadAsync(cancellationToken);
            for (; TakeDue() is { } reply; acts++)
            {
                await ActAsync(reply.Account, reply.Content, cancellationToken);
                await ReadAsync(cancellationToken);
            }

            return acts;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The demonstration begins anew: they forget what they read, what they were about to do and whom they confirmed.</summary>
    public void Forget()
    {
        lock (planned)
        {
            planned.Clear();
            confirmed.Clear();
            read = 0;
            beginnings++;
        }
    }

    public void Dispose() => one.Dispose();

    private DemoReply? TakeDue()
    {
        lock (planned)
        {
            var due = planned.Where(reply => reply.DueAt <= clock.Now).MinBy(reply => reply.DueAt);
            if (due is not null)
                planned.Remove(due);
            return due;
        }
    }

    /// <summary>After a start, whatever a member has not answered since it was said is new to them again.</summary>
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var (beginning, last) = Place();
        await using var db = storage.Create();
        var rows = await (
            from row in db.Outbox.AsNoTracking()
            where row.Channel == DemoAdapter.Name && row.Id > last
            join conversation in db.Set<Conversation>() on row.ConversationId equals conversation.Id
            where !db.Set<InboxRow>().Any(said => said.ConversationId == row.ConversationId && said.AfterSequence >= row.Sequence)
            orderby row.Id
            select new { Row = row, conversation.ExternalId }).ToListAsync(cancellationToken);
        var language = rows.Count == 0 ? "" : await VisitorsLanguageAsync(db, cancellationToken);
        foreach (var said in rows)
        {
            var question = QuestionOf(said.Row.Message) is { } id ? await db.Questions.AsNoTracking().FirstOrDefaultAsync(shown => shown.Id == id, cancellationToken) : null;
            var proposal = DemoManners.ProposalOf(question);
            var order = proposal is null ? 0 : await db.Proposals.Where(one => one.Id == proposal).Select(one => one.Order).FirstOrDefaultAsync(cancellationToken);
            if (!TryNote(beginning, said.Row.Id, manners.ReplyTo(said.Row, question, order, language) is { } reply ? new(said.ExternalId, reply.Content, clock.Now + reply.After) : null))
                return;
        }
    }

    /// <summary>Of whoever used the assistant last, the members aside.</summary>
    private static async Task<string> VisitorsLanguageAsync(AssistantDb db, CancellationToken cancellationToken) => await (
        from conversation in db.Set<Conversation>()
        where conversation.Channel != DemoAdapter.Name
        join person in db.People on conversation.PersonId equals (PersonId?)person.Id
        orderby conversation.UsedAt descending
        select person.Language).FirstOrDefaultAsync(cancellationToken) ?? "fr";

    private (int Beginning, long Read) Place()
    {
        lock (planned)
            return (beginnings, read);
    }

    /// <returns>False when all began anew since: what was read is no more.</returns>
    private bool TryNote(int beginning, long message, DemoReply? reply)
    {
        lock (planned)
        {
            if (beginning != beginnings)
                return false;
            read = Math.Max(read, message);
            if (reply is not null)
                planned.Add(reply);
            return true;
        }
    }

    /// <summary>The coordinator confirms the association of a visitor, as a coordinator would.</summary>
    private async Task<int> ConfirmAssociationsAsync(CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var unverified = await db.Associations.AsNoTracking().Where(association => !association.IsVerified).Select(association => association.Id).ToListAsync(cancellationToken);
        List<AssociationId> waiting;
        lock (planned)
            waiting = [.. unverified.Where(confirmed.Add)];
        foreach (var association in waiting)
            await ActAsync(DemoNetwork.Coordinator, new InboundContent.Text($"/confirm-association {association.Value:N}"), cancellationToken);
        return waiting.Count;
    }

    private Task<TurnReceipt> ActAsync(string account, InboundContent content, CancellationToken cancellationToken) =>
        turns.HandleAsync(
            new(new(DemoAdapter.Name, DemoAdapter.Bot, account), "act", Guid.CreateVersion7(time.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture), new(account, ""), content), cancellationToken);

    private static long? QuestionOf(OutboundMessage message) =>
        OptionToken.TryParse(message.Question?.Token ?? message.Options.FirstOrDefault()?.Token, out var token) ? token.Question : null;
}
