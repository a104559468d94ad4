using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>The words that a rule has caught, as values, on the day they are said.</summary>
internal sealed class Saying(Match match, Vocabulary words, DateReadingContext context)
{
    public Weekdays Weekdays => new(context.Today);

    public DaysOfMonth Days => new(context.Today);

    public Periods Periods => new(context.Today);

    public LocalDate Today => context.Today;

    public int Number => Value(match.Groups["number"].Value);

    public int Day => Value(match.Groups["day"].Captures[0].Value);

    public int LastDay => Value(match.Groups["day"].Captures[^1].Value);

    public int Figure => Value(match.Groups["figure"].Captures[0].Value);

    public int SecondFigure => Value(match.Groups["figure"].Captures[1].Value);

    public int? Year => match.Groups["year"] is not { Success: true } year ? null
        : year.Length == 2 ? 2000 + Value(year.Value) : Value(year.Value);

    public SaidMonth Month => new(words.Months[match.Groups["month"].Value], Year);

    public SaidMonth? MonthIfSaid => match.Groups["month"].Success ? Month : null;

    public IsoDayOfWeek Weekday => words.Weekdays[match.Groups["weekday"].Value];

    public IsoDayOfWeek? WeekdayIfSaid => match.Groups["weekday"].Success ? Weekday : null;

    public Unit Unit => words.Units[match.Groups["unit"].Value];

    public DayPart Part => words.Parts[match.Groups["part"].Value];

    public Slice Slice => words.Slices[match.Groups["slice"].Value];

    public int Minutes => match.Groups["minutes"] is { Success: true } minutes ? Value(minutes.Value) : 0;

    private Group Hour => match.Groups["hour"];

    /// <summary>The hour caught, with its minutes if any, and the part of the day if said with it.</summary>
    public ClockSaid? Clock(int minutes = 0)
    {
        var said = minutes + Minutes;
        var hour = Value(Hour.Value);
        var clock = Hour.Value.StartsWith('0') && hour > 0
            ? ClockSaid.Exactly(hour * 60 + said)
            : ClockSaid.At(hour, said, words.LastUnclearHour);
        return match.Groups["part"].Success ? clock?.In(Part) : clock;
    }

    public ClockSaid? TwelveHourClock(bool isAfternoon, int minutes = 0) =>
        ClockSaid.AtTwelveHours(Value(Hour.Value), minutes + Minutes, isAfternoon);

    /// <summary>So many minutes from now, on the wall; seconds are dropped.</summary>
    public Term.Moment In(int minutes)
    {
        var local = (context.Now + Duration.FromMinutes(minutes)).InZone(context.Zone).LocalDateTime;
        return new Term.Moment(local.Date + new LocalTime(local.Hour, local.Minute));
    }

    /// <summary>The count of units from now: a day, or for hours and minutes a moment.</summary>
    public Term Ahead() => Ahead(Number);

    public Term Ahead(int count) => Unit switch
    {
        Unit.Minute => In(count),
        Unit.Hour => In(count * 60),
        var unit => new Term.Day(Periods.Ahead(count, unit)!),
    };

    private int Value(string word) =>
        words.Numbers.TryGetValue(word, out var number) || words.Ordinals.TryGetValue(word, out number)
            ? number
            : int.Parse(word, CultureInfo.InvariantCulture);
}
