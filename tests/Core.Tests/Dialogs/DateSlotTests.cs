using ChatAssistant.Core.Dialogs;
using NodaTime;

namespace ChatAssistant.Core.Tests.Dialogs;

public sealed class DateSlotTests
{
    private static readonly SlotContext Wednesday = new(
        Instant.FromUtc(2026, 3, 4, 9, 0), DateTimeZoneProviders.Tzdb["Europe/Paris"], "fr", []);

    [Theory]
    [InlineData("mardi 18h30, jeudi midi ou le 12 mars vers 14h", "2026-03-10T18:30/2026-03-10T19:30\n2026-03-05T12:00/2026-03-05T13:00\n2026-03-12T14:00/2026-03-12T15:00")]
    [InlineData("le 12 mars entre 14h et 16h ; le 13 mars à 9h", "2026-03-12T14:00/2026-03-12T16:00\n2026-03-13T09:00/2026-03-13T10:00")]
    public void Several_dates_are_read_from_one_sentence(string typed, string expected) =>
        Assert.Equal(
            string.Join('\n', expected.Split('\n').Order(StringComparer.Ordinal)),
            Assert.IsType<SlotReading.Accepted>(Slot.DateTimes("when", 2, 6).Read(typed, Wednesday)).Value);

    [Theory]
    [InlineData("mardi", "time-missing")]
    [InlineData("hier à 18h", "date-past-part")]
    [InlineData("bof", "date-part-not-understood")]
    public void What_is_missing_or_past_is_said_by_name(string typed, string code) =>
        Assert.Equal(code, Assert.IsType<SlotReading.Refused>(Slot.DateTime("when").Read(typed, Wednesday)).Error.Code);

    [Fact]
    public void An_impossible_date_offers_its_neighbours_and_a_tap_takes_one()
    {
        var slot = Slot.Date("day");
        var asked = Assert.IsType<SlotReading.Ambiguous>(slot.Read("le 31 avril", Wednesday));
        Assert.Equal(["2026-04-30", "2026-05-01"], asked.Candidates.Select(candidate => candidate.Value));
        Assert.Equal(new SlotReading.Accepted("2026-05-01"), slot.Read("2", Wednesday with { Options = [.. asked.Candidates] }));
    }

    [Fact]
    public void Of_several_dates_only_the_one_in_question_is_asked_about()
    {
        var slot = Slot.DateTimes("when", 2, 6);
        var asked = Assert.IsType<SlotReading.Ambiguous>(slot.Read("mardi prochain 18h30, mercredi à midi", Wednesday));
        Assert.Equal(["mercredi 4 mars de 12 h à 13 h", "mercredi 11 mars de 12 h à 13 h"], asked.Candidates.Select(candidate => candidate.Label.Replace('\u00a0', ' ')));
        Assert.All(asked.Candidates, candidate => Assert.Contains("2026-03-10T18:30", candidate.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void A_weekend_is_a_period_so_the_day_is_asked() =>
        Assert.Equal(2, Assert.IsType<SlotReading.Ambiguous>(Slot.Date("day").Read("ce week-end", Wednesday)).Candidates.Length);

    [Fact]
    public void A_date_picked_in_a_calendar_is_taken_as_it_is() =>
        Assert.Equal(new SlotReading.Accepted("2026-03-12"), Slot.Date("day").Read("2026-03-12", Wednesday));
}
