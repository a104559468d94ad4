using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>When a poll is looked at again: two nudges to those who are missing, then its organiser hears how it stands.</summary>
internal static class PollSchedule
{
    public const string Nudge = "poll-nudge";
    public const string Silence = "poll-silence";

    private static readonly int[] NudgeDays = [2, 4];
    private const int SilenceDays = 6;

    /// <summary>The rows of a new poll. Its last date is looked at too: nobody waits for a poll that is over.</summary>
    public static IEnumerable<DueRow> Of(SlotPoll poll, DateTimeZone zone)
    {
        var last = poll.Slots.Max(slot => slot.Start);
        Instant After(int days) => CivilTime.AfterDays(poll.CreatedAt, days, poll.CreatedAt.InZone(zone).TimeOfDay, zone);
        return NudgeDays.Select(days => (Kind: Nudge, At: After(days)))
            .Append((Kind: Silence, At: After(SilenceDays)))
            .Where(row => row.At < last)
            .Append((Kind: Silence, At: last))
            .Select(row => new DueRow { Kind = row.Kind, Subject = poll.Id, DueAt = row.At });
    }
}
