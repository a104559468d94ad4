using System.Collections.Immutable;

namespace ChatAssistant.Core.Time;

/// <summary>What was read in a person's words. Candidates are in the order of the calendar, alternatives as they were said.</summary>
public abstract record DateReading
{
    private DateReading()
    {
    }

    /// <summary>There is one way to read it.</summary>
    public sealed record Understood(DateTimeRange Value) : DateReading;

    /// <summary>There are several ways to read it: the person is asked which.</summary>
    public sealed record Ambiguous(ImmutableArray<DateTimeRange> Candidates) : DateReading;

    /// <summary>It is clear, and it is over.</summary>
    public sealed record Past(DateTimeRange Value) : DateReading;

    /// <summary>It is clear, and the calendar or the clock has no such moment ("le 31 avril", an hour skipped in spring).</summary>
    public sealed record Impossible(ImmutableArray<DateTimeRange> Near) : DateReading;

    /// <summary>It is not a date, or something in it could change what it means.</summary>
    public sealed record NotUnderstood : DateReading;
}
