using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

public sealed class CheckInScheduleTests
{
    private static readonly ClosedDays Open = new([], HolidayRegion.Metropole);

    [Theory]
    [InlineData("Europe/Paris", 2026, 3, 22)]
    [InlineData("Europe/Paris", 2026, 10, 18)]
    [InlineData("Pacific/Tahiti", 2026, 3, 22)]
    [InlineData("Pacific/Noumea", 2026, 10, 18)]
    public void A_week_over_a_change_of_clocks_keeps_the_day_and_the_hour(string zoneId, int year, int month, int day)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var due = CheckInSchedule.Due(new(year, month, day), CheckInKind.DidItHappen, zone, Open);
        Assert.Equal(new LocalDate(year, month, day).PlusDays(7) + new LocalTime(10, 0), due.InZone(zone).LocalDateTime);
    }

    [Fact]
    public void The_same_day_for_all_whatever_their_zone()
    {
        LocalDate[] days = [.. new[] { "Pacific/Tahiti", "Europe/Paris", "Pacific/Noumea" }.Select(id => DateTimeZoneProviders.Tzdb[id])
            .Select(zone => CheckInSchedule.Due(new(2026, 6, 1), CheckInKind.DidItHappen, zone, Open).InZone(zone).Date)];
        Assert.All(days, day => Assert.Equal(new LocalDate(2026, 6, 8), day));
    }

    [Fact]
    public void The_closure_of_August_and_holidays_stop_the_clock()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var august = Open with { Ranges = [new(new(2026, 8, 1), new(2026, 8, 31))] };
        Assert.Equal(new LocalDate(2026, 9, 5), CheckInSchedule.Due(new(2026, 7, 29), CheckInKind.DidItHappen, paris, august).InZone(paris).Date);
        Assert.Equal(new LocalDate(2026, 7, 22), CheckInSchedule.Due(new(2026, 7, 14), CheckInKind.DidItHappen, paris, Open).InZone(paris).Date.PlusDays(1));
    }

    [Fact]
    public void Good_Friday_counts_in_Paris_and_not_in_Strasbourg()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        LocalDate Due(HolidayRegion region) => CheckInSchedule.Due(new(2026, 3, 28), CheckInKind.DidItHappen, paris, Open with { Region = region }).InZone(paris).Date;
        Assert.Equal((new LocalDate(2026, 4, 4), new LocalDate(2026, 4, 5)), (Due(HolidayRegion.Metropole), Due(HolidayRegion.AlsaceMoselle)));
    }

    [Theory]
    [InlineData(10, 0, 4, 10, 30)]
    [InlineData(18, 45, 5, 10, 0)]
    [InlineData(23, 50, 5, 10, 0)]
    public void Somebody_busy_is_asked_half_an_hour_later_or_the_next_morning(int hour, int minute, int day, int laterHour, int laterMinute)
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var now = new LocalDateTime(2026, 3, 4, hour, minute).InZoneStrictly(paris).ToInstant();
        Assert.Equal(new LocalDateTime(2026, 3, day, laterHour, laterMinute), CheckInSchedule.WhenBusy(now, paris).InZone(paris).LocalDateTime);
    }

    [Fact]
    public void What_is_already_behind_is_asked_the_next_morning()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var now = new LocalDateTime(2026, 3, 4, 11, 0).InZoneStrictly(paris).ToInstant();
        Assert.Equal(new LocalDateTime(2026, 3, 5, 10, 0), CheckInSchedule.NotBefore(now - Duration.FromDays(3), now, paris).InZone(paris).LocalDateTime);
    }
}
