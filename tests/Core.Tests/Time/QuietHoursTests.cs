using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Tests.Time;

public sealed class QuietHoursTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Theory]
    [InlineData(19, 59, false)]
    [InlineData(20, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(8, 29, true)]
    [InlineData(8, 30, false)]
    public void The_night_is_quiet_by_default(int hour, int minute, bool quiet) =>
        Assert.Equal(quiet, QuietHours.Default.Contains(new LocalTime(hour, minute)));

    [Fact]
    public void An_evening_message_waits_for_the_morning() =>
        Assert.Equal(Local(5, 8, 30), QuietHours.Default.NextAllowed(Local(4, 21, 0), Paris));

    [Fact]
    public void A_message_before_dawn_waits_for_the_same_morning() =>
        Assert.Equal(Local(4, 8, 30), QuietHours.Default.NextAllowed(Local(4, 2, 0), Paris));

    [Fact]
    public void An_allowed_instant_stays_as_it_is() =>
        Assert.Equal(Local(4, 12, 0), QuietHours.Default.NextAllowed(Local(4, 12, 0), Paris));

    [Fact]
    public void Equal_bounds_mean_no_quiet_hours() =>
        Assert.False(new QuietHours(new LocalTime(9, 0), new LocalTime(9, 0)).Contains(new LocalTime(9, 0)));

    [Fact]
    public void Quiet_hours_within_a_day_end_that_day() =>
        Assert.Equal(Local(4, 14, 0), new QuietHours(new LocalTime(12, 0), new LocalTime(14, 0)).NextAllowed(Local(4, 12, 30), Paris));

    [Theory]
    [InlineData("Europe/Paris", 22, 0, 2, 30)]
    [InlineData("Europe/Paris", 2, 15, 2, 45)]
    [InlineData("America/Miquelon", 20, 0, 8, 30)]
    [InlineData("Pacific/Tahiti", 20, 0, 8, 30)]
    [InlineData("Australia/Lord_Howe", 3, 0, 2, 30)]
    public void The_next_allowed_instant_is_never_quiet_nor_earlier_all_year_long(string id, int fromHour, int fromMinute, int toHour, int toMinute)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var quiet = new QuietHours(new LocalTime(fromHour, fromMinute), new LocalTime(toHour, toMinute));
        var start = Instant.FromUtc(2026, 1, 1, 0, 0);
        for (var at = start; at < start + Duration.FromDays(366); at += Duration.FromMinutes(10))
        {
            var next = quiet.NextAllowed(at, zone);
            Assert.False(quiet.Contains(next, zone), $"{at} -> {next}");
            Assert.True(next >= at, $"{at} -> {next}");
        }
    }

    private static Instant Local(int day, int hour, int minute) =>
        new LocalDateTime(2026, 3, day, hour, minute).InZoneStrictly(Paris).ToInstant();
}
