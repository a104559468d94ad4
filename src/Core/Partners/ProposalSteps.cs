using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>What every step of a proposal leaves behind: its line of history, its window, and what is due later.</summary>
public static class ProposalSteps
{
    public static void Record(this AssistantDb db, Proposal proposal, string kind, Instant now, PersonId? by = null) =>
        db.ProposalHistory.Add(new() { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), ProposalId = proposal.Id, Kind = kind, By = by, At = now });

    /// <summary>Opens a window from now: its end, and one reminder half-way.</summary>
    public static async Task OpenWindowAsync(this AssistantDb db, Proposal proposal, NetworkCalendar calendar, Instant from, int days, CancellationToken cancellationToken)
    {
        proposal.OpenWindow(from, days, calendar.Deadline(from, days));
        await db.ScheduleAsync(ProposalReminder.DueKind, proposal.Id, proposal.HalfWay!.Value, null, cancellationToken);
        await db.ScheduleAsync(ProposalExpiry.DueKind, proposal.Id, proposal.WindowEndsAt!.Value, null, cancellationToken);
    }

    /// <summary>Makes something due, once: the same thing at the same instant is the same row.</summary>
    public static async Task ScheduleAsync(this AssistantDb db, string kind, Guid subject, Instant at, string? payload, CancellationToken cancellationToken)
    {
        var known = db.Due.Local.FirstOrDefault(row => row.Kind == kind && row.Subject == subject && row.DueAt == at)
            ?? await db.Due.FirstOrDefaultAsync(row => row.Kind == kind && row.Subject == subject && row.DueAt == at, cancellationToken);
        if (known is null)
            db.Due.Add(new() { Kind = kind, Subject = subject, DueAt = at, Payload = payload });
        else
            known.State = DueState.Waiting;
    }
}
