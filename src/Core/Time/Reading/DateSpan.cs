using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>A day, or the days from the first to the last.</summary>
internal readonly record struct DateSpan(LocalDate First, LocalDate Last)
{
    public static implicit operator DateSpan(LocalDate day) => new(day, day);

    public bool IsOneDay => First == Last;
}
