using ChatAssistant.Core.Time;
using FsCheck.Xunit;

namespace ChatAssistant.Core.Tests.Time;

public sealed class DateReaderTests
{
    public static TheoryData<string, string, string, string> French => DateCases.Of("fr");

    public static TheoryData<string, string, string, string> English => DateCases.Of("en");

    [Theory]
    [MemberData(nameof(French))]
    public void French_is_read(string phrase, string now, string zone, string expected) =>
        Assert.Equal(expected, DateCases.Show(DateReader.Read(phrase, DateCases.Context(isFrench: true, now, zone))));

    [Theory]
    [MemberData(nameof(English))]
    public void English_is_read(string phrase, string now, string zone, string expected) =>
        Assert.Equal(expected, DateCases.Show(DateReader.Read(phrase, DateCases.Context(isFrench: false, now, zone))));

    [Fact]
    public void The_tables_hold_at_least_120_phrases_per_language() =>
        Assert.All([French, English], table => Assert.True(table.Count >= 120));

    [Theory]
    [InlineData(
        "mardi prochain 18h30, jeudi midi ou le 12 mars vers 14h",
        "[mardi prochain 18h30] 2026-03-10T18:30; [jeudi midi] 2026-03-05T12:00; [le 12 mars vers 14h] ~2026-03-12T14:00")]
    [InlineData("mardi 18h ou 19h", "[mardi 18h] 2026-03-10T18:00; [19h] 2026-03-10T19:00")]
    [InlineData("demain soir 8h ou 9h", "[demain soir 8h] 2026-03-05T20:00; [9h] 2026-03-05T21:00")]
    [InlineData("mardi entre 14h et 16h et jeudi à 8h et demie", "[mardi entre 14h et 16h] ~2026-03-10T14:00..16:00; [jeudi à 8h et demie] 2026-03-05T08:30")]
    [InlineData("- mardi 18h\n- jeudi : 19h", "[mardi 18h] 2026-03-10T18:00; [jeudi : 19h] 2026-03-05T19:00")]
    [InlineData("mardi, 18h ; jeudi, 19h", "[mardi, 18h] 2026-03-10T18:00; [jeudi, 19h] 2026-03-05T19:00")]
    [InlineData("lundi, mardi, mercredi prochain", "[lundi] 2026-03-09; [mardi] 2026-03-10; [mercredi prochain] 2026-03-11")]
    [InlineData("14h ou 15h demain", "[14h] ? 2026-03-04T14:00 | 2026-03-05T14:00; [15h demain] 2026-03-05T15:00")]
    [InlineData("le 12 ou le 13 mai", "[le 12] ? 2026-03-12 | 2026-05-12; [le 13 mai] 2026-05-13")]
    [InlineData("mardi 18h, pas jeudi", "[mardi 18h] 2026-03-10T18:00; [pas jeudi] none")]
    [InlineData("Mardi 18h. Jeudi 19h.", "[Mardi 18h] 2026-03-10T18:00; [Jeudi 19h] 2026-03-05T19:00")]
    [InlineData("", "")]
    public void Several_dates_are_read_one_by_one(string text, string expected) => AssertParts(expected, text, isFrench: true);

    [Theory]
    [InlineData("next Tuesday 6:30pm, Thursday noon or March 12 around 2pm", "[next Tuesday 6:30pm] 2026-03-10T18:30; [Thursday noon] 2026-03-05T12:00; [March 12 around 2pm] ~2026-03-12T14:00")]
    [InlineData("Tuesday 6pm or 7pm", "[Tuesday 6pm] 2026-03-10T18:00; [7pm] 2026-03-10T19:00")]
    [InlineData("Tuesday between 2 and 4pm and Thursday at 10am", "[Tuesday between 2 and 4pm] ~2026-03-10T14:00..16:00; [Thursday at 10am] 2026-03-05T10:00")]
    [InlineData("Tuesday, March 10, 6pm; Thursday 7pm", "[Tuesday, March 10, 6pm] 2026-03-10T18:00; [Thursday 7pm] 2026-03-05T19:00")]
    public void Several_English_dates_are_read_one_by_one(string text, string expected) => AssertParts(expected, text, isFrench: false);

    [Property]
    public bool No_text_makes_it_fail(string? text) =>
        DateReader.Read(text ?? "", DateCases.Context(isFrench: true)) is not null
        && DateReader.Read(text ?? "", DateCases.Context(isFrench: false)) is not null;

    [Property(MaxTest = 400)]
    public bool No_jumble_of_its_own_words_makes_it_fail(byte[] picks, bool isFrench)
    {
        var vocabulary = (isFrench ? French : English).SelectMany(row => row.Data.Item1.Split(' ')).ToArray();
        var text = string.Join(' ', picks.Select((pick, place) => vocabulary[(pick * 7 + place * 13) % vocabulary.Length]));
        return DateReader.Read(text, DateCases.Context(isFrench)) is not null;
    }

    [Fact]
    public void A_pasted_page_is_not_a_date() =>
        Assert.IsType<DateReading.NotUnderstood>(DateReader.Read(new string('1', 100_000), DateCases.Context(isFrench: true)));

    private static void AssertParts(string expected, string text, bool isFrench)
    {
        var parts = DateReader.ReadMany(text, DateCases.Context(isFrench));
        Assert.Equal(expected, string.Join("; ", parts.Select(part => $"[{part.Source}] {DateCases.Show(part.Reading)}")));
    }
}
