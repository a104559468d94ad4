using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Tests.Time;

public sealed class CivilTimeTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly ClosedDays August =
        new([new DateInterval(new LocalDate(2026, 8, 1), new LocalDate(2026, 8, 31))], HolidayRegion.Metropole);
    private static readonly ClosedDays OnlyHolidays = new([], HolidayRegion.Metropole);

    [Theory]
    [InlineData(2026, 3, 22, 7)]
    [InlineData(2026, 3, 28, 1)]
    [InlineData(2026, 10, 18, 30)]
    [InlineData(2026, 10, 24, 1)]
    public void So_many_days_later_the_clock_on_the_wall_shows_the_same_time(int year, int month, int day, int days)
    {
        var from = new LocalDateTime(year, month, day, 18, 30);
        var later = CivilTime.AfterDays(from.InZoneStrictly(Paris).ToInstant(), days, from.TimeOfDay, Paris);
        Assert.Equal(from.PlusDays(days), later.InZone(Paris).LocalDateTime);
    }

    [Fact]
    public void A_time_in_the_spring_gap_moves_forward() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 30), CivilTime.At(new LocalDate(2026, 3, 29), new LocalTime(2, 30), Paris));

    [Fact]
    public void A_time_that_comes_twice_in_autumn_is_the_earlier_one() =>
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), CivilTime.At(new LocalDate(2026, 10, 25), new LocalTime(2, 30), Paris));

    [Fact]
    public void The_days_of_a_window_are_those_of_the_persons_zone()
    {
        var from = Instant.FromUtc(2026, 3, 4, 23, 30);
        var noumea = DateTimeZoneProviders.Tzdb["Pacific/Noumea"];
        Assert.Equal(
            new LocalDateTime(2026, 3, 6, 9, 0),
            CivilTime.AfterDays(from, 1, new LocalTime(9, 0), noumea).InZone(noumea).LocalDateTime);
    }

    [Fact]
    public void A_closed_month_stops_the_clock() =>
        Assert.Equal(new LocalDate(2026, 9, 5), CivilTime.AddOpenDays(new LocalDate(2026, 7, 29), 7, August));

    [Fact]
    public void A_public_holiday_stops_the_clock_for_a_day() =>
        Assert.Equal(new LocalDate(2026, 5, 3), CivilTime.AddOpenDays(new LocalDate(2026, 4, 30), 2, OnlyHolidays));

    [Fact]
    public void No_day_at_all_stays_where_it_is() =>
        Assert.Equal(new LocalDate(2026, 8, 10), CivilTime.AddOpenDays(new LocalDate(2026, 8, 10), 0, August));

    [Fact]
    public void An_accept_window_ends_with_its_last_open_day()
    {
        var from = new LocalDateTime(2026, 3, 24, 11, 0).InZoneStrictly(Paris).ToInstant();
        Assert.Equal(
            new LocalDateTime(2026, 3, 31, 23, 59, 59),
            CivilTime.Deadline(from, 7, Paris, OnlyHolidays).InZone(Paris).LocalDateTime);
    }
}
