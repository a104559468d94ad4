using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// Who may be written to, and when. What is asked for is decided from the person's row alone; what is not costs one query.
/// A held message is decided anew when its time comes, so the week's limit holds whatever was planned.
/// </summary>
public sealed class ContactPolicy : IContactPolicy
{
    /// <summary>Unsolicited messages to one person in any <see cref="Week"/>.</summary>
    public const int MostUnsolicited = 2;

    public static readonly Duration Week = Duration.FromDays(7);

    /// <summary>What nobody asked for and could not be sent for so long is not sent at all: it would come out of nowhere.</summary>
    public static readonly Duration Fresh = Duration.FromDays(1);

    public Instant? ExpiryOf(MessageKind kind, Instant now) => ContactRules.Table[kind] == ContactRule.Unsolicited ? now + Fresh : null;

    public async ValueTask<ContactDecision> DecideAsync(AssistantDb db, Person person, MessageKind kind, Instant now, CancellationToken cancellationToken)
    {
        var rule = ContactRules.Table[kind];
        if (rule == ContactRule.Always)
            return ContactDecision.Now;
        if (person.ErasureDueAt is not null)
            return new ContactDecision.Refuse("erasing");
        var from = now;
        if (rule == ContactRule.Unsolicited)
        {
            if (await RecentAsync(db, person.Id, now, cancellationToken) is not { } recent)
                return new ContactDecision.Refuse("no-consent");
            if (recent.Count >= MostUnsolicited)
                from = recent.OrderDescending().ElementAt(MostUnsolicited - 1) + Week;
        }

        var allowed = ContactHours.NextAllowed(person, from);
        return allowed > now ? new ContactDecision.Hold(allowed) : ContactDecision.Now;
    }

    /// <summary>When the week's unsolicited messages were written, those not saved yet included; null without a consent.</summary>
    private static async Task<IReadOnlyList<Instant>?> RecentAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken)
    {
        var since = now - Week;
        var given = db.Consents.Where(consent => consent.PersonId == person && consent.Purpose == Consent.Unsolicited && consent.GivenAt != null && consent.WithdrawnAt == null);
        var sent = db.Outbox.Where(row => row.PersonId == person && row.CreatedAt > since && row.State != OutboxState.Dropped && ContactRules.Unsolicited.Contains(row.Kind));
        var saved = await (
            from consent in given
            join row in sent on (PersonId?)consent.PersonId equals row.PersonId into rows
            from row in rows.DefaultIfEmpty()
            select row == null ? null : (Instant?)row.CreatedAt).ToListAsync(cancellationToken);
        var unsaved = db.Inserted<OutboxRow>().Where(row => row.PersonId == person && ContactRules.Unsolicited.Contains(row.Kind)).Select(row => row.CreatedAt);
        return saved.Count == 0 ? null : [.. saved.OfType<Instant>(), .. unsaved];
    }
}
