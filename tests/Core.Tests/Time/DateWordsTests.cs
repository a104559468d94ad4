using ChatAssistant.Core.Time;
using FsCheck.Xunit;
using NodaTime;

namespace ChatAssistant.Core.Tests.Time;

public sealed class DateWordsTests
{
    private static readonly DateReadingContext French = DateCases.Context(isFrench: true);
    private static readonly DateReadingContext English = DateCases.Context(isFrench: false);
    private static readonly LocalDate Tuesday = new(2026, 3, 10);

    public static TheoryData<DateTimeRange, string, string> Ranges => new()
    {
        { new(Tuesday), "mardi 10 mars", "Tuesday 10 March" },
        { new(new LocalDate(2027, 4, 1)), "jeudi 1er avril 2027", "Thursday 1 April 2027" },
        { new(Tuesday, new(18, 30)), "mardi 10 mars à 18 h 30", "Tuesday 10 March at 6:30 pm" },
        { new(Tuesday, new(6, 0)), "mardi 10 mars à 6 h du matin", "Tuesday 10 March at 6 am" },
        { new(Tuesday, new(12, 0)), "mardi 10 mars à 12 h", "Tuesday 10 March at noon" },
        { new(Tuesday, new(0, 0)), "mardi 10 mars à 0 h", "Tuesday 10 March at 12 am" },
        { new(Tuesday, new(14, 0), null, new(16, 0)), "mardi 10 mars de 14 h à 16 h", "Tuesday 10 March from 2 pm to 4 pm" },
        { new(Tuesday, new(14, 0), null, new(16, 0)) { IsApproximate = true }, "mardi 10 mars entre 14 h et 16 h", "Tuesday 10 March between 2 pm and 4 pm" },
        { new(Tuesday, new(14, 5)) { IsApproximate = true }, "mardi 10 mars vers 14 h 05", "Tuesday 10 March around 2:05 pm" },
        { new(Tuesday, null, null, new(18, 0)), "mardi 10 mars avant 18 h", "Tuesday 10 March before 6 pm" },
        { new(Tuesday, null, Tuesday.PlusDays(2)), "du mardi 10 mars au jeudi 12 mars", "from Tuesday 10 March to Thursday 12 March" },
        { new(new LocalDate(2026, 3, 4), null, Tuesday, new(17, 0)), "d’ici mardi 10 mars à 17 h", "by Tuesday 10 March at 5 pm" },
        {
            new(Tuesday, new(22, 0), Tuesday.PlusDays(1), new(1, 0)),
            "du mardi 10 mars à 22 h au mercredi 11 mars à 1 h du matin",
            "from Tuesday 10 March at 10 pm to Wednesday 11 March at 1 am"
        },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_range_is_written_in_words_and_read_back(DateTimeRange value, string french, string english)
    {
        Assert.Equal(french, DateWords.Write(value, French).Replace('\u00a0', ' '));
        Assert.Equal(english, DateWords.Write(value, English).Replace('\u00a0', ' '));
        Assert.Equal(new DateReading.Understood(value), DateReader.Read(french, French));
        Assert.Equal(new DateReading.Understood(value), DateReader.Read(english, English));
    }

    [Fact]
    public void The_hour_does_not_part_from_its_number() =>
        Assert.Equal("mardi 10 mars à 18\u00a0h\u00a030", DateWords.Write(Tuesday + new LocalTime(18, 30), French));

    [Theory]
    [InlineData("Europe/Paris", "heure de Paris", "Paris time")]
    [InlineData("Indian/Reunion", "heure de La Réunion", "Reunion time")]
    [InlineData("Africa/Abidjan", "heure d’Abidjan", "Abidjan time")]
    [InlineData("UTC", "heure UTC", "UTC")]
    public void The_zone_is_named_when_asked(string zone, string french, string english)
    {
        var at = Instant.FromUtc(2026, 3, 10, 12, 0);
        var where = DateTimeZoneProviders.Tzdb[zone];
        Assert.EndsWith($" ({french})", DateWords.Write(at, French with { Zone = where }, withZone: true), StringComparison.Ordinal);
        Assert.EndsWith($" ({english})", DateWords.Write(at, English with { Zone = where }, withZone: true), StringComparison.Ordinal);
        Assert.DoesNotContain("(", DateWords.Write(at, French with { Zone = where }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_day_has_no_zone() => Assert.Equal("mardi 10 mars", DateWords.Write(new DateTimeRange(Tuesday), French, withZone: true));

    [Property(MaxTest = 500)]
    public bool What_is_written_is_read_back(ushort days, ushort minutes, ushort length, byte lastDay, byte shape)
    {
        var date = new LocalDate(2026, 3, 5).PlusDays(days % 700);
        var start = LocalTime.FromMinutesSinceMidnight(minutes % 1400);
        var end = start.PlusMinutes(1 + length % (1439 - minutes % 1400));
        DateTimeRange value = (shape % 7) switch
        {
            0 => new(date),
            1 => new(date, null, date.PlusDays(1 + lastDay)),
            2 => new(date, start),
            3 => new(date, start) { IsApproximate = true },
            4 => new(date, start, null, end),
            5 => new(date, start, null, end) { IsApproximate = true },
            _ => new(date, start, date.PlusDays(1 + lastDay), end),
        };
        return IsReadBack(value, French with { Zone = DateTimeZone.Utc }) && IsReadBack(value, English with { Zone = DateTimeZone.Utc });
    }

    private static bool IsReadBack(DateTimeRange value, DateReadingContext context) =>
        DateReader.Read(DateWords.Write(value, context), context) == new DateReading.Understood(value);
}
