using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>What a run of words says by itself.</summary>
internal abstract record Term
{
    private Term()
    {
    }

    internal sealed record Day(Dates Dates, DayPart? Part = null) : Term;

    internal sealed record Clock(ClockSaid Said) : Term;

    /// <summary>A bare number, an hour only where its neighbours say so ("de 14 à 16h", "at 5").</summary>
    internal sealed record Number(ClockSaid Hour) : Term;

    internal sealed record PartOfDay(DayPart Value) : Term;

    internal sealed record Moment(LocalDateTime Value) : Term;

    internal sealed record Link(LinkKind Kind) : Term;

    internal sealed record Courtesy : Term;

    internal sealed record Unknown : Term;
}
