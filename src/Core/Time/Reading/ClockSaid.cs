using System.Collections.Immutable;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>An hour as said, in minutes from midnight; 1440 is the midnight that ends the day.</summary>
/// <param name="Plain">What it may mean when nothing else is said.</param>
/// <param name="Halves">What it may mean once a part of the day chooses.</param>
/// <param name="IsMarked">The half of the day was said with it ("pm", "du soir").</param>
internal sealed record ClockSaid(ImmutableArray<int> Plain, ImmutableArray<int> Halves, bool IsMarked = false)
{
    public static readonly ClockSaid Noon = Exactly(HalfDay);

    // The midnight of a day may be the one it starts with or the one it ends with.
    public static readonly ClockSaid Midnight = new([0, 2 * HalfDay], [0, 2 * HalfDay]);

    private const int HalfDay = 12 * 60;

    public static ClockSaid Exactly(int minutes) => new([minutes], [minutes]);

    /// <summary>
    /// An hour of 0 to 24 with minutes before or after it, or null when there is none such. Up to the last unclear
    /// hour the language leaves the half of the day open.
    /// </summary>
    public static ClockSaid? At(int hour, int minutes, int lastUnclearHour)
    {
        var said = hour * 60 + minutes;
        if (said is < 0 or > 24 * 60)
            return null;
        if (hour is 0 or > 12)
            return Exactly(said);
        ImmutableArray<int> halves = hour == 12 ? [said - HalfDay, said] : [said, said + HalfDay];
        return new ClockSaid(hour <= lastUnclearHour ? halves : [said], halves.RemoveAll(minute => minute < 0));
    }

    /// <summary>An hour of 1 to 12 with am or pm.</summary>
    public static ClockSaid? AtTwelveHours(int hour, int minutes, bool isAfternoon) =>
        hour is < 1 or > 12 ? null : Exactly(hour % 12 * 60 + minutes + (isAfternoon ? HalfDay : 0)) with { IsMarked = true };

    public ClockSaid? In(DayPart part) =>
        part.Among(Halves) is { IsEmpty: false } left ? new ClockSaid(left, left, IsMarked: true) : null;
}
