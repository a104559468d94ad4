using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>What one of the dates in a text is made of.</summary>
internal sealed record Phrase
{
    public Dates? Dates { get; init; }

    /// <summary>Other days it may mean, because of what comes after it ("14h ou 15h demain").</summary>
    public Dates? OtherDates { get; init; }

    public TimeSaid? Time { get; init; }

    public DayPart? Part { get; init; }

    public LocalDateTime? Moment { get; init; }

    public Limit Limit { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>False: something in it was not understood, or said twice.</summary>
    public bool IsClear { get; init; } = true;

    public bool IsDateLast { get; init; }

    /// <summary>A comma or a dash before it, which may also stand inside one date.</summary>
    public bool IsAfterComma { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public bool HasDay => Dates is not null || Moment is not null;

    public bool HasHours => Time is not null || Part is not null || Moment is not null;
}
