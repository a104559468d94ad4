using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>What phrases of one text owe to each other: a comma inside a date, an hour that keeps the day before it.</summary>
internal static class PhraseJoining
{
    public static ImmutableArray<Phrase> Settle(ImmutableArray<Phrase> phrases, LocalDate today) =>
        LendBackwards(LendForwards(Join(phrases)), today);

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

    /// <summary>"mardi 18h ou 19h": the second hour is of the same day.</summary>
    private static List<Phrase> LendForwards(List<Phrase> phrases)
    {
        for (var i = 1; i < phrases.Count; i++)
            if (!phrases[i].HasDay && phrases[i - 1] is { Dates: { } dates, Limit: Limit.None } before)
                phrases[i] = phrases[i] with { Dates = dates, Part = phrases[i].Part ?? before.Part };
        return phrases;
    }

    /// <summary>"14h ou 15h demain", "le 12 ou le 13 mai": what comes later may also be meant of what came before.</summary>
    private static ImmutableArray<Phrase> LendBackwards(List<Phrase> phrases, LocalDate today)
    {
        for (var i = phrases.Count - 2; i >= 0; i--)
        {
            var (phrase, after) = (phrases[i], phrases[i + 1]);
            if (!phrase.HasDay && (after.IsDateLast ? after.Dates : after.OtherDates) is { } dates)
                phrases[i] = phrase with { OtherDates = dates };
            else if (phrase.Dates?.OnlyDay is { } day && (after.Dates?.Month ?? after.OtherDates?.Month) is { } month)
                phrases[i] = phrase with { OtherDates = new DaysOfMonth(today).Of(day, month) };
        }

        return [.. phrases];
    }
}
