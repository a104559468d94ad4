using System.Globalization;
using System.Reflection;
using ChatAssistant.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Core.Tests.Time;

/// <summary>The tables of phrases, and how a reading is written in them.</summary>
internal static class DateCases
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static DateReadingContext Context(bool isFrench, string now = "2026-03-04T10:00", string? zone = null)
    {
        var where = zone is null ? Paris : DateTimeZoneProviders.Tzdb[zone];
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(now).Value;
        return new DateReadingContext(local.InZoneStrictly(where).ToInstant(), where, isFrench);
    }

    public static TheoryData<string, string, string, string> Of(string language)
    {
        var cases = new TheoryData<string, string, string, string>();
        var (now, zone) = ("", "");
        foreach (var line in Lines($"cases.{language}.txt"))
        {
            if (line.StartsWith('@'))
                (now, zone) = (line.Split(' ')[1], line.Split(' ')[2]);
            else if (!line.StartsWith('#') && line.Split(" => ") is [var phrase, var expected])
                cases.Add(phrase, now, zone, expected);
        }

        return cases;
    }

    public static string Show(DateReading reading) => reading switch
    {
        DateReading.Understood one => Show(one.Value),
        DateReading.Ambiguous several => $"? {string.Join(" | ", several.Candidates.Select(Show))}",
        DateReading.Past past => $"past {Show(past.Value)}",
        DateReading.Impossible impossible => $"impossible {string.Join(" | ", impossible.Near.Select(Show))}",
        _ => "none",
    };

    public static string Show(DateTimeRange value)
    {
        var about = value.IsApproximate ? "~" : "";
        var start = value.Time is { } time ? $"T{Show(time)}" : value is { EndTime: not null, EndDate: null } ? "T" : "";
        var end = (value.EndDate, value.EndTime) switch
        {
            (null, null) => "",
            (null, { } until) => $"..{Show(until)}",
            ({ } last, null) => $"..{Show(last)}",
            ({ } last, { } until) => $"..{Show(last)}T{Show(until)}",
        };
        return $"{about}{Show(value.Date)}{start}{end}";
    }

    private static string Show(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Show(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(DateCases).Namespace}.{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
