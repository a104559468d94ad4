using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Core.Dialogs;

/// <summary>Dates as answers: read from words, stored in ISO form, and put into words again.</summary>
public static class DateAnswers
{
    private const int DefaultMinutes = 60;
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static bool TryParseDate(string stored, out LocalDate value) => LocalDatePattern.Iso.Parse(stored).TryGetValue(default, out value);

    public static bool TryParseTime(string stored, out LocalTime value) => TimePattern.Parse(stored).TryGetValue(default, out value);

    public static SlotReading ReadDate(string raw, SlotContext context, bool allowPast)
    {
        if (TryParseDate(raw.Trim(), out var given) && (allowPast || given >= Reading(context).Today))
            return new SlotReading.Accepted(LocalDatePattern.Iso.Format(given));
        if (Picked(raw, context) is { } picked)
            return picked;
        return DateReader.Read(raw, Reading(context)) switch
        {
            DateReading.Understood one => OneDay(one.Value, context),
            DateReading.Past past when allowPast => OneDay(past.Value, context),
            DateReading.Past => SlotReading.Refuse("date-past"),
            DateReading.Ambiguous several => Which("date-ambiguous", several.Candidates, DateOf, context),
            DateReading.Impossible near => Which("date-impossible", near.Near, DateOf, context),
            _ => SlotReading.Refuse("date-not-understood"),
        };
    }

    public static SlotReading ReadTime(string raw, SlotContext context)
    {
        if (TryParseTime(raw.Trim(), out var given))
            return new SlotReading.Accepted(TimePattern.Format(given));
        if (Picked(raw, context) is { } picked)
            return picked;
        return DateReader.Read(raw, Reading(context)) switch
        {
            DateReading.Understood { Value.Time: { } time } => new SlotReading.Accepted(TimePattern.Format(time)),
            DateReading.Ambiguous several when several.Candidates.All(candidate => candidate.Time is not null) => Which("time", several.Candidates, candidate => TimePattern.Format(candidate.Time!.Value), context),
            _ => SlotReading.Refuse("time"),
        };
    }

    public static SlotReading ReadOccasions(string raw, SlotContext context, int min, int max)
    {
        if (raw.Split('\n').All(line => Occasion.TryParse(line, out _)))
            return new SlotReading.Accepted(raw);
        if (Picked(raw, context) is { } picked)
            return picked;
        var lists = ImmutableArray.Create(ImmutableArray<Occasion>.Empty);
        var code = "date-ambiguous";
        foreach (var part in DateReader.ReadMany(raw, Reading(context)))
        {
            var candidates = part.Reading switch
            {
                DateReading.Understood one => [one.Value],
                DateReading.Ambiguous several => several.Candidates,
                DateReading.Impossible near => near.Near,
                _ => ImmutableArray<DateTimeRange>.Empty,
            };
            if (candidates.IsEmpty)
                return SlotReading.Refuse(part.Reading is DateReading.Past ? "date-past-part" : "date-part-not-understood", ("part", part.Source));
            if (candidates.Any(candidate => candidate.Time is null))
                return SlotReading.Refuse("time-missing", ("part", part.Source));
            if (part.Reading is DateReading.Impossible)
                code = "date-impossible";
            lists = [.. lists.SelectMany(list => candidates.Select(candidate => list.Add(OccasionOf(candidate))))];
        }

        return lists switch
        {
            [var one] => Accept(one, min, max),
            { Length: <= 6 } => new SlotReading.Ambiguous(new(code), [.. lists.Select(list => new SlotOption(Store(list), string.Join(", ", DifferingFrom(lists, list).Select(occasion => InWords(occasion, context)))))]),
            _ => SlotReading.Refuse("date-not-understood"),
        };
    }

    /// <summary>Of several readings of the same dates, what one of them reads otherwise: the rest is not in question.</summary>
    private static IEnumerable<Occasion> DifferingFrom(ImmutableArray<ImmutableArray<Occasion>> all, ImmutableArray<Occasion> one) =>
        one.Where((occasion, i) => all.Any(other => other[i] != occasion));

    /// <summary>A stored answer in the reader's words, a line each.</summary>
    public static string InWords(FieldKind kind, string stored, DateReadingContext context) => kind switch
    {
        FieldKind.Date when TryParseDate(stored, out var date) => DateWords.Write(new DateTimeRange(date), context),
        FieldKind.DateTime or FieldKind.DateTimes => string.Join(context.IsFrench ? "\u00a0; " : "; ", stored.Split('\n').Select(line => Occasion.TryParse(line, out var occasion) ? DateWords.Write(occasion.Range, context) : line)),
        _ => stored,
    };

    private static SlotReading Accept(ImmutableArray<Occasion> occasions, int min, int max)
    {
        var distinct = occasions.Distinct().OrderBy(occasion => occasion.Start).ToImmutableArray();
        return distinct.Length < min ? SlotReading.Refuse("too-few", ("min", min))
            : distinct.Length > max ? SlotReading.Refuse("too-many", ("max", max))
            : new SlotReading.Accepted(Store(distinct));
    }

    /// <summary>The candidate that was tapped or typed after a question "which one?".</summary>
    private static SlotReading.Accepted? Picked(string raw, SlotContext context) =>
        OptionMatcher.Match(raw.Trim(), context.Options) is [var one] ? new(one.Value) : null;

    private static SlotReading OneDay(DateTimeRange range, SlotContext context)
    {
        var days = Period.DaysBetween(range.Date, range.LastDate) + 1;
        return days == 1 ? new SlotReading.Accepted(DateOf(range))
            : days <= 7 ? Which("date-ambiguous", [.. Enumerable.Range(0, days).Select(day => new DateTimeRange(range.Date.PlusDays(day)))], DateOf, context)
            : SlotReading.Refuse("date-one-day");
    }

    private static SlotReading.Ambiguous Which(string code, ImmutableArray<DateTimeRange> candidates, Func<DateTimeRange, string> store, SlotContext context) =>
        new(new(code), [.. candidates.Select(candidate => new SlotOption(store(candidate), DateWords.Write(candidate, Reading(context)))).DistinctBy(option => option.Value)]);

    private static string DateOf(DateTimeRange range) => LocalDatePattern.Iso.Format(range.Date);

    private static Occasion OccasionOf(DateTimeRange range)
    {
        var start = range.Date + range.Time!.Value;
        var end = range.EndTime is { } until ? range.LastDate + until : start.PlusMinutes(DefaultMinutes);
        return new(start, end > start ? end : start.PlusMinutes(DefaultMinutes));
    }

    private static string Store(ImmutableArray<Occasion> occasions) => string.Join('\n', occasions);

    private static string InWords(Occasion occasion, SlotContext context) => DateWords.Write(occasion.Range, Reading(context));

    private static DateReadingContext Reading(SlotContext context) => new(context.Now, context.Zone, context.Language);
}
