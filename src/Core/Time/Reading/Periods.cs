using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>Weeks, week-ends, months and years around today. Of a running one, what is left.</summary>
internal sealed class Periods(LocalDate today)
{
    private LocalDate Monday => today.PlusDays(1 - (int)today.DayOfWeek);

    public Dates Week(int weeks) => WeekOf(Monday.PlusWeeks(weeks));

    public Dates WeekOf(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return Left(monday, monday.PlusDays(6));
    }

    public Dates Weekend(int weeks) => WeekendOf(Monday.PlusWeeks(weeks));

    public Dates WeekendOf(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return Left(monday.PlusDays(5), monday.PlusDays(6));
    }

    /// <summary>"le week-end prochain": before Saturday it may be this one or the one after.</summary>
    public Dates NextWeekend() =>
        today.DayOfWeek >= IsoDayOfWeek.Saturday
            ? Weekend(1)
            : Dates.Of([.. Weekend(0).Spans, .. Weekend(1).Spans]);

    public Dates Month(int months, Slice slice = Slice.Whole)
    {
        var month = today.PlusMonths(months);
        return Of(new YearMonth(month.Year, month.Month), slice);
    }

    /// <summary>"fin mars (2027)": without a year, the next that is not over.</summary>
    public Dates Month(SaidMonth said, Slice slice = Slice.Whole)
    {
        var first = Of(new YearMonth(said.Year ?? today.Year, said.Month), slice);
        return said.Year is null && first.Spans[0].Last < today ? Of(new YearMonth(today.Year + 1, said.Month), slice) : first;
    }

    public Dates Year(int years) => Left(new LocalDate(today.Year + years, 1, 1), new LocalDate(today.Year + years, 12, 31));

    /// <summary>The day so many days, weeks, months or years from today; null for hours and what the calendar cannot hold.</summary>
    public Dates? Ahead(int count, Unit unit) => unit switch
    {
        Unit.Day => Dates.Of(today.PlusDays(count)),
        Unit.Week => Dates.Of(today.PlusWeeks(count)),
        Unit.Fortnight => Dates.Of(today.PlusWeeks(2 * count)),
        Unit.Month => Dates.Of(today.PlusMonths(count)),
        Unit.Year => Dates.Of(today.PlusYears(count)),
        _ => null,
    };

    private Dates Of(YearMonth month, Slice slice)
    {
        var (first, last) = (month.ToDateInterval().Start, month.ToDateInterval().End);
        return slice switch
        {
            Slice.Early => Left(first, month.OnDayOfMonth(10)),
            Slice.Middle => Left(month.OnDayOfMonth(11), month.OnDayOfMonth(20)),
            Slice.Late => Left(month.OnDayOfMonth(21), last) with { IsEndOfPeriod = true },
            _ => Left(first, last),
        };
    }

    private Dates Left(LocalDate first, LocalDate last) =>
        Dates.Of(new DateSpan(first < today && today <= last ? today : first, last));
}
