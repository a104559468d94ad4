namespace ChatAssistant.Core.Time.Reading;

/// <summary>How days and hours are said in English.</summary>
internal sealed partial class English : Vocabulary
{
    public static readonly English Language = new();

    private const string Weekend = "week ?ends?";
    private const string Nth = "( (st|nd|rd|th))?";

    // A number that goes on as an hour or a date is not a day by itself.
    private const string Alone = "(?! (am|pm|a m|p m|o clock|h|:|/|-|\\.|of|COUNT|MONTH|days?|weeks?|months?|st|nd|rd|th|to|past))";

    protected override IEnumerable<Rule> Write() =>
        [.. Days(), .. WeekdayRules(), .. MonthRules(), .. PeriodRules(), .. Relative(), .. Clocks(), .. Parting(), .. LinkRules()];

    private IEnumerable<Rule> Days() =>
    [
        On("today", s => Dates.Of(s.Today)),
        On("tomorrow", s => s.Periods.Ahead(1, Unit.Day)),
        On("(the )?day after tomorrow", s => s.Periods.Ahead(2, Unit.Day)),
        On("yesterday", s => s.Periods.Ahead(-1, Unit.Day)),
        On("(the )?day before yesterday", s => s.Periods.Ahead(-2, Unit.Day)),
        On("this morning", s => Dates.Of(s.Today), DayPart.Morning),
        On("this afternoon", s => Dates.Of(s.Today), DayPart.Afternoon),
        On("(this evening|tonight)", s => Dates.Of(s.Today), DayPart.Evening),
    ];

    private IEnumerable<Rule> WeekdayRules() =>
    [
        On("(on )?WEEKDAY", s => s.Weekdays.Plain(s.Weekday)),
        On("(this |this coming |coming )WEEKDAY", s => s.Weekdays.This(s.Weekday)),
        On("next WEEKDAY", s => s.Weekdays.Next(s.Weekday)),
        On("(WEEKDAY week|a week on WEEKDAY)", s => s.Weekdays.InWeeks(s.Weekday, 1)),
        On("(WEEKDAY fortnight|a fortnight on WEEKDAY)", s => s.Weekdays.InWeeks(s.Weekday, 2)),
        On("WEEKDAY (of )?this week", s => s.Weekdays.OfWeek(s.Weekday, 0)),
        On("WEEKDAY (of )?next week", s => s.Weekdays.OfWeek(s.Weekday, 1)),
        On("next week( ,)? (on )?WEEKDAY", s => s.Weekdays.OfWeek(s.Weekday, 1)),
        On("last WEEKDAY", s => s.Weekdays.Last(s.Weekday)),
    ];

    private IEnumerable<Rule> MonthRules() =>
    [
        On($"(on )?(WEEKDAY )?(the )?DAY{Nth}( of)? MONTH( ?,? YEAR)?", s => s.Days.Of(s.Day, s.Month, s.WeekdayIfSaid)),
        On($"(on )?(WEEKDAY )?MONTH (the )?DAY{Nth}(?! (am|pm|a m|p m|:|\\.|-|COUNT|to))( ?,? YEAR)?", s => s.Days.Of(s.Day, s.Month, s.WeekdayIfSaid)),
        On("(on )?(WEEKDAY )?(the )?FIGURE / FIGURE( / SHORTYEAR)?", InFigures),
        On("(on )?(WEEKDAY )?(the )?FIGURE (-|\\.) FIGURE (-|\\.) YEAR", InFigures),
        On("(on )?YEAR - FIGURE - FIGURE( t)?", s => s.Days.Of(s.SecondFigure, new(s.Figure, s.Year))),
        On($"(on )?(WEEKDAY )?the DAY{Nth}{Alone}", s => s.Days.Next(s.Day, s.WeekdayIfSaid)),
        On($"(on )?(WEEKDAY )?(the )?(DAY (st|nd|rd|th)|ORDINAL){Alone}", s => s.Days.Next(s.Day, s.WeekdayIfSaid)),
        On($"(from )?(the )?DAY{Nth} (to|-) (the )?DAY{Nth}( of)? MONTH( YEAR)?", s => s.Days.Through(s.Day, s.LastDay, s.Month)),
        On($"between (the )?DAY{Nth} and (the )?DAY{Nth}( of)? MONTH( YEAR)?", s => s.Days.Through(s.Day, s.LastDay, s.Month)),
        On($"(from )?MONTH DAY{Nth} (to|-) DAY{Nth}(?! (am|pm|a m|p m|:|\\.|COUNT))( ?,? YEAR)?", s => s.Days.Through(s.Day, s.LastDay, s.Month)),
    ];

    private IEnumerable<Rule> PeriodRules() =>
    [
        On("this week", s => s.Periods.Week(0)),
        On("next week", s => s.Periods.Week(1)),
        On("last week", s => s.Periods.Week(-1)),
        On($"(the )?week of (the )?DAY{Nth}( of)? MONTH( YEAR)?", s => WeekOf(s)),
        On($"(the )?week of MONTH (the )?DAY{Nth}", s => WeekOf(s)),
        On($"(on )?(this |the |at the )?({Weekend})", s => s.Periods.Weekend(0)),
        On($"next ({Weekend})", s => s.Periods.NextWeekend()),
        On($"last ({Weekend})", s => s.Periods.Weekend(-1)),
        On("this month", s => s.Periods.Month(0)),
        On("next month", s => s.Periods.Month(1)),
        On("last month", s => s.Periods.Month(-1)),
        On("(in )?FULLMONTH( YEAR)?", s => s.Periods.Month(s.Month)),
        On("(in |at )?(the )?SLICE( of| in)? MONTH( YEAR)?", s => s.Periods.Month(s.Month, s.Slice)),
        On("(at )?(the )?SLICE of (the|this) month", s => s.Periods.Month(0, s.Slice)),
        On("(at )?(the )?SLICE of next month", s => s.Periods.Month(1, s.Slice)),
        On("this year", s => s.Periods.Year(0)),
        On("next year", s => s.Periods.Year(1)),
    ];

    private static Dates? WeekOf(Saying s) =>
        s.Days.Of(s.Day, s.Month) is { Exists: true } day ? s.Periods.WeekOf(day.Spans[0].First) : null;

    private static Dates? InFigures(Saying s) => s.Days.InFigures(s.Figure, s.SecondFigure, s.Year, s.WeekdayIfSaid, isDayFirst: false);
}
