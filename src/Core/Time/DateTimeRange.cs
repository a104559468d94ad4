using NodaTime;

namespace ChatAssistant.Core.Time;

/// <summary>A local date, or a stretch of days or hours, on the calendar and the clock of the reader's zone.</summary>
/// <param name="Date">The day, or the first one.</param>
/// <param name="Time">When it starts; null for whole days, or when only a latest hour was given ("before 6 pm").</param>
/// <param name="EndDate">The last day, itself included; null when it is <paramref name="Date"/>.</param>
/// <param name="EndTime">When it ends, on the last day; null when no end was said.</param>
public sealed record DateTimeRange(LocalDate Date, LocalTime? Time = null, LocalDate? EndDate = null, LocalTime? EndTime = null)
{
    /// <summary>The hours are a guide, not an appointment: "vers 14h", "entre 14h et 16h", "demain matin".</summary>
    public bool IsApproximate { get; init; }

    public LocalDate LastDate => EndDate ?? Date;

    public bool IsWholeDays => Time is null && EndTime is null;
}
