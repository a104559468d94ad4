using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Core.Time;

/// <summary>From one local moment to another, on the wall clock of whoever said it.</summary>
public sealed record Occasion(LocalDateTime Start, LocalDateTime End)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public Period Length => Period.Between(Start, End, PeriodUnits.Minutes);

    public DateTimeRange Range => new(Start.Date, Start.TimeOfDay, End.Date == Start.Date ? null : End.Date, End.TimeOfDay);

    /// <summary>Reads "2026-03-10T18:30/2026-03-10T19:30".</summary>
    public static bool TryParse(string stored, out Occasion occasion)
    {
        occasion = default!;
        if (stored.Split('/') is not [var start, var end] || !Pattern.Parse(start).TryGetValue(default, out var from) || !Pattern.Parse(end).TryGetValue(default, out var to) || to <= from)
            return false;
        occasion = new(from, to);
        return true;
    }

    public override string ToString() => $"{Pattern.Format(Start)}/{Pattern.Format(End)}";
}
