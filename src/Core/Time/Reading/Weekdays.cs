using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>What a weekday means today.</summary>
internal sealed class Weekdays(LocalDate today)
{
    private LocalDate Monday => today.PlusDays(1 - (int)today.DayOfWeek);

    /// <summary>"mardi": the next one; on a Tuesday, today or in a week.</summary>
    public Dates Plain(IsoDayOfWeek day) =>
        (today.DayOfWeek == day ? Dates.Of(today, today.PlusWeeks(1)) : Dates.Of(today.Next(day))) with { OnlyWeekday = day };

    /// <summary>"ce mardi": the next one, today included.</summary>
    public Dates This(IsoDayOfWeek day) => Dates.Of(today.DayOfWeek == day ? today : today.Next(day));

    /// <summary>"mardi prochain": two readings while this week's is ahead, or when the next one is tomorrow.</summary>
    public Dates Next(IsoDayOfWeek day)
    {
        var next = today.Next(day);
        var dates = day > today.DayOfWeek || next == today.PlusDays(1) ? Dates.Of(next, next.PlusWeeks(1)) : Dates.Of(next);
        return dates with { Likewise = Next };
    }

    /// <summary>"mardi en huit": so many weeks after the coming one; on a Tuesday, after today or after the next.</summary>
    public Dates InWeeks(IsoDayOfWeek day, int weeks) =>
        (today.DayOfWeek == day
            ? Dates.Of(today.PlusWeeks(weeks), today.PlusWeeks(weeks + 1))
            : Dates.Of(today.Next(day).PlusWeeks(weeks))) with
        { Likewise = other => InWeeks(other, weeks) };

    /// <summary>"mardi de la semaine prochaine": in the week so many weeks from this one.</summary>
    public Dates OfWeek(IsoDayOfWeek day, int weeks) =>
        Dates.Of(Monday.PlusWeeks(weeks).PlusDays((int)day - 1)) with
        {
            Likewise = other => OfWeek(other, weeks),
            IsInSaidWeek = true,
        };

    public Dates Last(IsoDayOfWeek day) => Dates.Of(today.Previous(day));
}
