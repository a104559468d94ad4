using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;

namespace ChatAssistant.Core.Time.Reading;

/// <summary>The words of a language, folded, and the rules that they make.</summary>
internal abstract partial class Vocabulary
{
    private readonly Lazy<ImmutableArray<Rule>> _rules;

    protected Vocabulary() => _rules = new(() => [.. Write()]);

    public ImmutableArray<Rule> Rules => _rules.Value;

    /// <summary>Up to this hour a bare one leaves open which half of the day is meant.</summary>
    public abstract int LastUnclearHour { get; }

    public abstract IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>Days of the month said otherwise than by their number ("premier", "twelfth").</summary>
    public abstract IReadOnlyDictionary<string, int> Ordinals { get; }

    public abstract IReadOnlyDictionary<string, IsoDayOfWeek> Weekdays { get; }

    public abstract IReadOnlyDictionary<string, int> Months { get; }

    public abstract IReadOnlyDictionary<string, Unit> Units { get; }

    public abstract IReadOnlyDictionary<string, DayPart> Parts { get; }

    public abstract IReadOnlyDictionary<string, Slice> Slices { get; }

    protected abstract IEnumerable<Rule> Write();

    protected Rule Says(string pattern, Term term) => new(Expand(pattern), (_, _) => term);

    protected Rule On(string pattern, Func<Saying, Dates?> dates, DayPart? part = null) =>
        new(Expand(pattern), (match, context) => dates(new(match, this, context)) is { } found ? new Term.Day(found, part) : null);

    protected Rule At(string pattern, Func<Saying, ClockSaid?> clock) =>
        new(Expand(pattern), (match, context) => clock(new(match, this, context)) is { } found ? new Term.Clock(found) : null);

    protected Rule In(string pattern, Func<Saying, Term?> term) =>
        new(Expand(pattern), (match, context) => term(new(match, this, context)));

    protected IEnumerable<Rule> Links(params ReadOnlySpan<(LinkKind Kind, string Pattern)> links)
    {
        var rules = new List<Rule>();
        foreach (var (kind, pattern) in links)
            rules.Add(Says(pattern, new Term.Link(kind)));
        return rules;
    }

    /// <summary>Each word in capitals stands for a named group.</summary>
    private string Expand(string pattern) => Capitals().Replace(pattern, word => word.Value switch
    {
        "NUMBER" => Group("number", @"\d{1,3}", Numbers.Keys),
        "COUNT" => $"({string.Join('|', Numbers.Keys)})",
        "HOUR" => Group("hour", @"\d{1,2}", Numbers.Keys),
        "MINUTES" => @"(?<minutes>[0-5]\d)",
        "DAY" => Group("day", @"\d{1,2}", Numbers.Keys.Concat(Ordinals.Keys)),
        "ORDINAL" => Group("day", null, Ordinals.Keys),
        "FIGURE" => @"(?<figure>\d{1,2})",
        "MONTH" => Group("month", null, Months.Keys),
        "FULLMONTH" => Group("month", null, Months.Keys.Where(name => name.Length > 4 || name is "mars" or "avril" or "mai" or "juin" or "aout" or "may" or "june" or "july")),
        "YEAR" => @"(?<year>(19|20|21)\d\d)",
        "SHORTYEAR" => @"(?<year>((19|20|21)\d\d|\d\d))",
        "WEEKDAY" => Group("weekday", null, Weekdays.Keys),
        "UNIT" => Group("unit", null, Units.Keys),
        "PART" => Group("part", null, Parts.Keys),
        "SLICE" => Group("slice", null, Slices.Keys),
        var other => throw new InvalidOperationException($"No group {other}"),
    });

    private static string Group(string name, string? figures, IEnumerable<string> words)
    {
        var longestFirst = words.OrderByDescending(word => word.Length);
        return $"(?<{name}>{string.Join('|', figures is null ? longestFirst : longestFirst.Prepend(figures))})";
    }

    [GeneratedRegex("[A-Z]{2,}")]
    private static partial Regex Capitals();
}
