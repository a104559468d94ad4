using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// Erases a person: their rows go or are handed on to « une personne », their name is taken out of what others were told,
/// and the coordination hears of the exchanges they leave. The journal outlives a restore. Works in the caller's transaction.
/// </summary>
public sealed class Erasure(TextCatalog texts, ErasureJournal journal, JustSaid justSaid)
{
    /// <summary>Between the asking and the erasing, so that one can think again.</summary>
    public static readonly Duration Grace = Duration.FromDays(7);

    public async Task EraseAsync(AssistantDb db, Person person, Instant now, CancellationToken cancellationToken)
    {
        await journal.ErasedAsync(person.Id, now, cancellationToken);
        justSaid.Forget();
        await ReleaseAsync(db, person, cancellationToken);
        await LeaveNeedsAndExchangesAsync(db, person, now, cancellationToken);
        var standIn = StandIn(person, now);
        db.People.Add(standIn);
        await db.SaveChangesAsync(cancellationToken);

        var context = new ErasureContext(person.Id, standIn.Id, texts.Plain(person.Language, "erasure.erased-words"), now);
        await new Acquaintances(db, person, MentionsOf(person, standIn), context.Words).ForgetAsync(cancellationToken);
        await ForgetInboxAsync(db, person.Id, now, cancellationToken);
        var id = person.Id.ToString();
        await db.WorkItems.Where(item => item.Payload == id).ExecuteDeleteAsync(cancellationToken);
        await db.Todo.Where(item => item.Subject == person.Id.Value).ExecuteDeleteAsync(cancellationToken);
        foreach (var column in PersonalColumns.All)
            await column.EraseAsync(db, context, cancellationToken);
    }

    /// <summary>A due row of the person that the job holds would be marked done after it is gone: it goes the tracked way.</summary>
    private static async Task ReleaseAsync(AssistantDb db, Person person, CancellationToken cancellationToken)
    {
        var rows = await db.Due.Where(row => row.PersonId == person.Id || row.Subject == person.Id.Value).ToListAsync(cancellationToken);
        db.Due.RemoveRange(rows);
        db.Entry(person).State = EntityState.Detached;
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task LeaveNeedsAndExchangesAsync(AssistantDb db, Person person, Instant now, CancellationToken cancellationToken)
    {
        foreach (var need in await db.Needs.Where(need => need.PersonId == person.Id && need.Status == NeedStatus.Open).ToListAsync(cancellationToken))
            need.Close(now);
        foreach (var checkIn in await db.CheckIns.Where(checkIn => checkIn.PersonId == person.Id).ToListAsync(cancellationToken))
            checkIn.Close();
        var left =
            from exchange in db.ExchangesOf(person.Id).Where(exchange => exchange.Status != ExchangeStatus.Closed)
            from member in db.Set<ExchangeMember>().Where(member => member.ExchangeId == exchange.Id && member.PersonId == person.Id)
            from association in db.Set<Association>().Where(association => association.Id == member.AssociationId)
            select new { exchange.Id, exchange.NetworkId, association.Name };
        foreach (var exchange in await left.ToListAsync(cancellationToken))
            db.Todo.Add(new() { Id = NewId(now), NetworkId = exchange.NetworkId, Kind = "exchange-without-contact", Subject = exchange.Id, Words = exchange.Name, CreatedAt = now });
    }

    private Person StandIn(Person person, Instant now) => new()
    {
        Id = new(NewId(now)), Name = texts.Plain(person.Language, "erasure.somebody"), NetworkId = person.NetworkId,
        Language = person.Language, ZoneId = person.ZoneId, CreatedAt = now, LastSeenAt = now,
    };

    /// <summary>The full name, the first name that partners are shown, and the ids that buttons carry.</summary>
    private static Dictionary<string, string> MentionsOf(Person person, Person standIn)
    {
        var names = new[] { person.Name.Trim(), person.Name.Trim().Split(' ')[0] }.Where(name => name.Length > 1).Distinct().ToDictionary(name => name, _ => standIn.Name);
        names[person.Id.Value.ToString("N")] = standIn.Id.Value.ToString("N");
        names[person.Id.Value.ToString("D")] = standIn.Id.Value.ToString("D");
        return names;
    }

    /// <summary>
    /// Old messages go. The keys of the last week's stay until they are a week old (<see cref="RetentionSweep"/>), emptied and tied to nobody,
    /// so that one delivered again does not bring the person back.
    /// </summary>
    private static async Task ForgetInboxAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken)
    {
        var places = db.Conversations.Where(place => place.PersonId == person).Select(place => (Guid?)place.Id);
        var replayable = now - RetentionOptions.Redelivery;
        await db.Inbox.Where(row => places.Contains(row.ConversationId) && row.ReceivedAt <= replayable).ExecuteDeleteAsync(cancellationToken);
        await db.Inbox.Where(row => places.Contains(row.ConversationId)).ExecuteUpdateAsync(
            row => row.SetProperty(message => message.Content, (Messaging.InboundContent?)null).SetProperty(message => message.ConversationId, (Guid?)null), cancellationToken);
    }

    private static Guid NewId(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());
}
