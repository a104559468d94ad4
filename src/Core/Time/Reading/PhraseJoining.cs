using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>What phrases of one text owe to each other: a comma inside a date, an hour that keeps the day before it.</summary>
internal static class PhraseJoining
{
    public static ImmutableArray<Phrase> Settle(ImmutableArray<Phrase> phrases, LocalDate today) =>
        LendBackwards(LendForwards(Join(phrases), today), today);

    private static List<Phrase> Join(ImmutableArray<Phrase> phrases)
    {
        var joined = new List<Phrase>();
        foreach (var phrase in phrases)
        {
            if (phrase.IsAfterComma && joined is [.., var before] && AreOne(before, phrase, isFirst: joined.Count == 1))
                joined[^1] = Merge(before, phrase);
            else
                joined.Add(phrase);
        }

        return joined;
    }

    private static bool AreOne(Phrase before, Phrase phrase, bool isFirst)
    {
        if (!before.IsClear || !phrase.IsClear || before.Limit != Limit.None || phrase.Limit != Limit.None)
            return false;
        if (before.HasDay && !before.HasHours)
            return phrase is { HasDay: false, HasHours: true } || IsWeekdayOf(before.Dates, phrase.Dates);
        return isFirst && before is { HasDay: false, HasHours: true } && phrase is { HasDay: true, HasHours: false };
    }

    private static bool IsWeekdayOf(Dates? weekday, Dates? date) =>
        weekday?.OnlyWeekday is { } day && date is { OnlyWeekday: null, Exists: true, Spans: [{ IsOneDay: true } only] } && only.First.DayOfWeek == day;

    private static Phrase Merge(Phrase before, Phrase phrase) => before with
    {
        Dates = phrase.Dates ?? before.Dates,
        Time = phrase.Time ?? before.Time,
        Part = phrase.Part ?? before.Part,
        IsApproximate = before.IsApproximate || phrase.IsApproximate,
        End = phrase.End,
    };

    /// <summary>
    /// "mardi 18h ou 19h": the second hour is of the same day. "la semaine prochaine, mardi ou jeudi", "le 13 mai ou le 20":
    /// the second day may be of the same week, of the same month.
    /// </summary>
    private static List<Phrase> LendForwards(List<Phrase> phrases, LocalDate today)
    {
        for (var i = 1; i < phrases.Count; i++)
        {
            var (before, phrase) = (phrases[i - 1], phrases[i]);
            if (!phrase.HasDay && before is { Dates: { } dates, Limit: Limit.None })
                phrases[i] = phrase with { Dates = dates, OtherDates = before.OtherDates, Part = phrase.Part ?? before.Part };
            else if (phrase.Dates?.OnlyWeekday is { } weekday && SaidWeek(before)?.Likewise is { } likewise)
                phrases[i] = phrase with { OtherDates = likewise(weekday) };
            else if (phrase.Dates?.OnlyDay is { } day && (before.OtherDates ?? before.Dates)?.Month is { } month)
                phrases[i] = phrase with { OtherDates = new DaysOfMonth(today).Of(day, month) };
        }

        return phrases;
    }

    /// <summary>"14h ou 15h demain", "le 12 ou le 13 mai", "jeudi ou vendredi prochain": the end may be meant of what came before.</summary>
    private static ImmutableArray<Phrase> LendBackwards(List<Phrase> phrases, LocalDate today)
    {
        for (var i = phrases.Count - 2; i >= 0; i--)
            if (phrases[i].OtherDates is null && Lent(phrases[i], phrases[i + 1], today) is { } dates)
                phrases[i] = phrases[i] with { OtherDates = dates };
        return [.. phrases];
    }

    private static Dates? Lent(Phrase phrase, Phrase after, LocalDate today)
    {
        if (!phrase.HasDay)
            return after.IsDateLast ? after.Dates : after.OtherDates;
        if (phrase.Dates?.OnlyDay is { } day)
            return (after.OtherDates ?? after.Dates)?.Month is { } month ? new DaysOfMonth(today).Of(day, month) : null;
        return phrase.Dates?.OnlyWeekday is { } weekday ? (after.OtherDates ?? after.Dates)?.Likewise?.Invoke(weekday) : null;
    }

    private static Dates? SaidWeek(Phrase phrase) =>
        phrase.OtherDates is { IsInSaidWeek: true } other ? other : phrase.Dates is { IsInSaidWeek: true } dates ? dates : null;
}
