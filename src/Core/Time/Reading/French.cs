namespace ChatAssistant.Core.Time.Reading;

/// <summary>How days and hours are said in French.</summary>
internal sealed partial class French : Vocabulary
{
    public static readonly French Language = new();

    private const string Weekend = "week ?ends?";

    // Minutes are not a day: in "18h 12 mars" the 12 belongs to the month.
    private const string Minutes = "( MINUTES(?! (MONTH|/|h|heures?|er|:))( (min|mn))?)?";
    private const string MinutesInWords = "NUMBER(?! (MONTH|COUNT|h|heures?|/|:|er|-))";
    private const string OfPart = "( (du|de la|de l|en) PART)?";

    // A number that goes on as an hour or a date is not a day by itself.
    private const string Alone = "(?! (h|heures?|hrs|:|/|-|\\.|COUNT|MONTH|semaines?|jours?|mois))";

    protected override IEnumerable<Rule> Write() =>
        [.. Days(), .. WeekdayRules(), .. MonthRules(), .. PeriodRules(), .. Relative(), .. Clocks(), .. Parting(), .. LinkRules()];

    private IEnumerable<Rule> Days() =>
    [
        On("aujourd ?hui", s => Dates.Of(s.Today)),
        On("demain", s => s.Periods.Ahead(1, Unit.Day)),
        On("(apres demain|surlendemain)", s => s.Periods.Ahead(2, Unit.Day)),
        On("hier", s => s.Periods.Ahead(-1, Unit.Day)),
        On("avant hier", s => s.Periods.Ahead(-2, Unit.Day)),
        On("ce matin", s => Dates.Of(s.Today), DayPart.Morning),
        On("ce midi", s => Dates.Of(s.Today), DayPart.Midday),
        On("cet(te)? apres midi", s => Dates.Of(s.Today), DayPart.Afternoon),
        On("ce soir", s => Dates.Of(s.Today), DayPart.Evening),
    ];

    private IEnumerable<Rule> WeekdayRules() =>
    [
        On("(le )?WEEKDAY", s => s.Weekdays.Plain(s.Weekday)),
        On("ce WEEKDAY", s => s.Weekdays.This(s.Weekday)),
        On("(le )?WEEKDAY qui vient", s => s.Weekdays.This(s.Weekday)),
        On("(le )?WEEKDAY prochain", s => s.Weekdays.Next(s.Weekday)),
        On("(le )?WEEKDAY en huit", s => s.Weekdays.InWeeks(s.Weekday, 1)),
        On("(le )?WEEKDAY en quinze", s => s.Weekdays.InWeeks(s.Weekday, 2)),
        On("(le )?WEEKDAY (de )?(cette semaine)", s => s.Weekdays.OfWeek(s.Weekday, 0)),
        On("(le )?WEEKDAY (de )?(la )?semaine prochaine", s => s.Weekdays.OfWeek(s.Weekday, 1)),
        On("(la )?semaine prochaine( ,)? (le )?WEEKDAY", s => s.Weekdays.OfWeek(s.Weekday, 1)),
        On("(le )?WEEKDAY dernier", s => s.Weekdays.Last(s.Weekday)),
    ];

    private IEnumerable<Rule> MonthRules() =>
    [
        On("(le )?(WEEKDAY )?(le )?DAY( er)? MONTH( YEAR)?", s => s.Days.Of(s.Day, s.Month, s.WeekdayIfSaid)),
        On("(le )?(WEEKDAY )?(le )?FIGURE / FIGURE( / SHORTYEAR)?", InFigures),
        On("(le )?(WEEKDAY )?(le )?FIGURE (-|\\.) FIGURE (-|\\.) YEAR", InFigures),
        On("(le )?YEAR - FIGURE - FIGURE( t)?", s => s.Days.Of(s.SecondFigure, new(s.Figure, s.Year))),
        On($"le DAY( er)?{Alone}", s => s.Days.Next(s.Day)),
        On($"(le )?WEEKDAY (le )?DAY( er)?{Alone}", s => s.Days.Next(s.Day, s.Weekday)),
        On("(du )?DAY( er)? (au|-) DAY MONTH( YEAR)?", s => s.Days.Through(s.Day, s.LastDay, s.Month)),
        On("entre (le )?DAY( er)? et (le )?DAY MONTH( YEAR)?", s => s.Days.Through(s.Day, s.LastDay, s.Month)),
        On($"(du|entre le) DAY( er)? (au|et le) DAY{Alone}", s => s.Days.Through(s.Day, s.LastDay, null)),
    ];

    private IEnumerable<Rule> PeriodRules() =>
    [
        On("(dans |pendant )?cette semaine", s => s.Periods.Week(0)),
        On("(dans |pendant )?(la )?semaine prochaine", s => s.Periods.Week(1)),
        On("(la )?semaine derniere", s => s.Periods.Week(-1)),
        On("(la )?semaine du DAY( er)? MONTH( YEAR)?", s => s.Days.Of(s.Day, s.Month) is { Exists: true } day ? s.Periods.WeekOf(day.Spans[0].First) : null),
        On($"(ce |le )?({Weekend})", s => s.Periods.Weekend(0)),
        On($"(le )?({Weekend}) prochain", s => s.Periods.NextWeekend()),
        On($"(le )?({Weekend}) dernier", s => s.Periods.Weekend(-1)),
        On($"(le )?({Weekend}) du DAY( er)? MONTH( YEAR)?", s => s.Days.Of(s.Day, s.Month) is { Exists: true } day ? s.Periods.WeekendOf(day.Spans[0].First) : null),
        On("(dans le |pendant le |le |au )?mois prochain", s => s.Periods.Month(1)),
        On("(dans le |le )?mois dernier", s => s.Periods.Month(-1)),
        On("ce mois( ci)?", s => s.Periods.Month(0)),
        On("(en |au mois de |au mois d |courant )?FULLMONTH( YEAR)?", s => s.Periods.Month(s.Month)),
        On("(a la |a |en |au |la |le )?SLICE (de |d )?(mois de )?MONTH( YEAR)?", s => s.Periods.Month(s.Month, s.Slice)),
        On("(a la |en |au |la )?SLICE (du |de )?mois", s => s.Periods.Month(0, s.Slice)),
        On("(a la |en |au |la )?SLICE (du |de )?mois prochain", s => s.Periods.Month(1, s.Slice)),
        On("cette annee", s => s.Periods.Year(0)),
        On("(l annee prochaine|l an prochain)", s => s.Periods.Year(1)),
    ];

    private static Dates? InFigures(Saying s) => s.Days.InFigures(s.Figure, s.SecondFigure, s.Year, s.WeekdayIfSaid, isDayFirst: true);
}
