using System.Collections.Immutable;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>A part of the day, in minutes from midnight.</summary>
/// <param name="Earliest">The first hour that may be said of it ("2 h du matin").</param>
/// <param name="Latest">The last one.</param>
/// <param name="From">The window it means when no hour is said.</param>
/// <param name="To">The end of that window.</param>
internal sealed record DayPart(int Earliest, int Latest, int From, int To)
{
    public static readonly DayPart Morning = new(0, Noon - 1, 8 * 60, Noon);
    public static readonly DayPart Midday = new(11 * 60, 14 * 60, Noon, 14 * 60);
    public static readonly DayPart Afternoon = new(Noon, 19 * 60, 14 * 60, 18 * 60);
    public static readonly DayPart Evening = new(17 * 60, 24 * 60, 18 * 60, 22 * 60);

    private const int Noon = 12 * 60;

    public DayPart Early => this with { To = (From + To) / 2 };

    public DayPart Late => this with { From = (From + To) / 2 };

    public ImmutableArray<int> Among(ImmutableArray<int> minutes) =>
        minutes.RemoveAll(minute => minute < Earliest || minute > Latest);
}
