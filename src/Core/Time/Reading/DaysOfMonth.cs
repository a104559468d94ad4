using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>What a day of the month means today. Days out of 1 to 31 and months out of 1 to 12 are not dates (null).</summary>
internal sealed class DaysOfMonth(LocalDate today)
{
    /// <summary>"(lundi) 9 mars (2026)": without a year, the next one.</summary>
    public Dates? Of(int day, SaidMonth said, IsoDayOfWeek? weekday = null)
    {
        if (day is < 1 or > 31 || said.Month is < 1 or > 12)
            return null;
        var thisYear = In(said.Year ?? today.Year, said.Month, day);
        var isOver = said.Year is null && thisYear.Spans[0].First < today;
        if (isOver && weekday is not null && Agrees(thisYear, weekday))
            return thisYear;
        var dates = isOver ? In(today.Year + 1, said.Month, day) : thisYear;
        return (Agrees(dates, weekday) ? dates : WithNearest(dates, weekday!.Value)) with { Month = said };
    }

    /// <summary>"12/03": day and month, and also month and day where the language leaves it open.</summary>
    public Dates? InFigures(int first, int second, int? year, IsoDayOfWeek? weekday, bool isDayFirst)
    {
        var dayFirst = Of(first, new SaidMonth(second, year), weekday);
        if (isDayFirst || first == second)
            return dayFirst;
        var monthFirst = Of(second, new SaidMonth(first, year), weekday);
        if (dayFirst is null || monthFirst is null)
            return dayFirst ?? monthFirst;
        return (dayFirst.Exists, monthFirst.Exists) switch
        {
            (true, false) => dayFirst,
            (false, true) => monthFirst,
            _ => Dates.Of([.. dayFirst.Spans, .. monthFirst.Spans]) with { Exists = dayFirst.Exists },
        };
    }

    /// <summary>"le 12", "lundi 9": of this month, or of the next once it is past; on that very day, either.</summary>
    public Dates? Next(int day, IsoDayOfWeek? weekday = null)
    {
        if (day is < 1 or > 31)
            return null;
        var thisMonth = In(today.Year, today.Month, day);
        var after = today.PlusMonths(1);
        var nextMonth = In(after.Year, after.Month, day);
        var dates = day < today.Day ? nextMonth
            : day == today.Day && weekday is null && nextMonth.Exists ? Dates.Of(thisMonth.Spans[0], nextMonth.Spans[0])
            : thisMonth;
        if (!Agrees(dates, weekday))
        {
            dates = WithNearest(dates, weekday!.Value);
            if (day >= today.Day && nextMonth.Exists && Agrees(nextMonth, weekday))
                dates = Dates.Of([.. dates.Spans, nextMonth.Spans[0]]);
        }

        return dates with { OnlyDay = day };
    }

    /// <summary>"du 12 au 14 mars": both of one month; without a month, of the next that has them.</summary>
    public Dates? Through(int first, int last, SaidMonth? said)
    {
        if (first < 1 || first >= last)
            return null;
        var end = said is { } month ? Of(last, month) : Next(last);
        if (end is not { Exists: true })
            return null;
        return Dates.Of([.. end.Spans.Select(span => new DateSpan(span.First.PlusDays(first - last), span.Last))]);
    }

    private static Dates In(int year, int month, int day)
    {
        var end = new YearMonth(year, month).ToDateInterval().End;
        return day <= end.Day ? Dates.Of(new LocalDate(year, month, day)) : Dates.Of(end, end.PlusDays(1)) with { Exists = false };
    }

    private static bool Agrees(Dates dates, IsoDayOfWeek? weekday) =>
        weekday is null || !dates.Exists || dates.Spans[0].First.DayOfWeek == weekday;

    private Dates WithNearest(Dates dates, IsoDayOfWeek weekday)
    {
        var date = dates.Spans[0].First;
        var nearest = date.PlusDays(-4).Next(weekday);
        return Dates.Of(date, nearest < today ? nearest.PlusWeeks(1) : nearest);
    }
}
