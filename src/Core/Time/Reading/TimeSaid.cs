using System.Collections.Immutable;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>An hour, a stretch of hours, or a latest hour, as said.</summary>
/// <param name="Start">Null for a latest hour.</param>
/// <param name="End">Null for one hour.</param>
/// <param name="IsWindow">Some moment between the two ("entre 14h et 16h"), not all of it.</param>
internal sealed record TimeSaid(ClockSaid? Start, ClockSaid? End, bool IsWindow = false)
{
    private const int Day = 24 * 60;

    /// <summary>The end is on the last of the days said, not on the day of the start.</summary>
    public bool IsAcrossDays { get; init; }

    public IEnumerable<Stretch> Stretches(DayPart? part)
    {
        var starts = Choices(Start, part);
        var ends = Choices(End, part);
        if (Start is null)
            return ends.Select(end => new Stretch(null, end));
        if (End is null)
            return starts.Select(start => new Stretch(start, null));
        return IsAcrossDays
            ? starts.SelectMany(start => ends.Select(end => new Stretch(start, end)))
            : Pairs(part is null ? Start : Start.In(part), part is null ? End : End.In(part));
    }

    private static ImmutableArray<int> Choices(ClockSaid? clock, DayPart? part) =>
        clock is null ? [] : part is null ? clock.Plain : part.Among(clock.Halves);

    private static IEnumerable<Stretch> Pairs(ClockSaid? start, ClockSaid? end)
    {
        if (start is null || end is null)
            return [];
        if (end.IsMarked && !start.IsMarked)
            return Nearest(start.Halves, end.Plain);
        if (start.IsMarked && !end.IsMarked)
            return Nearest(start.Plain, end.Halves);

        var pairs = start.Plain.SelectMany(from => end.Plain.Select(to => new Stretch(from, to))).ToList();
        var sameDay = pairs.Where(pair => pair.Start < pair.End).ToList();
        var sameHalf = sameDay.Where(pair => pair.Start / (Day / 2) == pair.End / (Day / 2)).ToList();
        var bothUnclear = start.Plain.Length > 1 && end.Plain.Length > 1;
        return bothUnclear && sameHalf.Count > 0 ? sameHalf : sameDay.Count > 0 ? sameDay : Nearest(start.Plain, end.Plain);
    }

    /// <summary>The shortest stretch, of at most half a day; it may run over midnight.</summary>
    private static IEnumerable<Stretch> Nearest(ImmutableArray<int> starts, ImmutableArray<int> ends) =>
        starts
            .SelectMany(from => ends.Select(to => new Stretch(from, to <= from ? to + Day : to)))
            .Where(pair => pair.End - pair.Start <= Day / 2)
            .OrderBy(pair => pair.End - pair.Start)
            .Take(1);
}
