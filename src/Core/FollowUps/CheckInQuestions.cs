using System.Globalization;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The prompts of a check-in that were shown and wait, and its dialogs set aside. Once it is settled nothing answers them any more.</summary>
public static class CheckInQuestions
{
    public static async Task SettleAsync(AssistantDb db, IReadOnlyCollection<CheckIn> checkIns, Instant now, CancellationToken cancellationToken)
    {
        var subjects = checkIns.Select(SubjectOf).ToList();
        var people = checkIns.Select(checkIn => checkIn.PersonId).Distinct().ToList();
        var waiting = await db.Questions
            .Where(question => people.Contains(question.PersonId) && question.Session == null && question.AnsweredAt == null && subjects.Contains(question.Subject!))
            .ToListAsync(cancellationToken);
        foreach (var question in waiting)
            question.AnsweredAt = now;
        var setAside = await db.Sessions
            .Where(session => people.Contains(session.PersonId) && (session.Status == SessionStatus.Interrupted || session.Status == SessionStatus.Parked) && subjects.Contains(session.Subject!))
            .ToListAsync(cancellationToken);
        foreach (var session in setAside)
            session.Status = SessionStatus.Cancelled;
    }

    /// <summary>A check-in as the subject of its dialog.</summary>
    public static string SubjectOf(CheckIn checkIn) => checkIn.Id.ToString("N", CultureInfo.InvariantCulture);
}
