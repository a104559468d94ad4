using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Time;

/// <summary>The days on which a network's clocks stand still: its closures, such as August, and the public holidays of its region.</summary>
public sealed record ClosedDays(ImmutableArray<DateInterval> Ranges, HolidayRegion Region)
{
    public bool IsClosed(LocalDate date) =>
        Ranges.Any(range => range.Contains(date)) || Holidays.IsHoliday(date, Region);
}
