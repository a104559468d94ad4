using System.Text;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Messaging;
using Ical.Net;
using Ical.Net.CalendarComponents;
using NodaTime;

namespace ChatAssistant.Core.Tests.Meetups;

public sealed class MeetupCalendarTests
{
    [Fact]
    public async Task The_file_follows_the_meetup_from_its_date_through_a_move_to_its_end()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.FixAsync("mardi 10 mars entre 18h30 et 20h, jeudi 12 mars 12h");
        await circle.MoveAsync("lundi 30 mars entre 9h et 10h");
        await circle.CancelAsync();
        var files = await circle.FilesOfAsync(circle.Karim);
        var (first, moved, off) = (Read(files[0]), Read(files[1]), Read(files[2]));

        Assert.Equal((CalendarMethods.Request, CalendarMethods.Request, CalendarMethods.Cancel), (first.Method, moved.Method, off.Method));
        Assert.Equal([0, 1, 2], new[] { first, moved, off }.Select(calendar => Event(calendar).Sequence));
        Assert.Single(new[] { first, moved, off }.Select(calendar => Event(calendar).Uid).Distinct());
        Assert.Equal(EventStatus.Cancelled, Event(off).Status);
        Assert.Equal(new DateTime(2026, 3, 10, 17, 30, 0, DateTimeKind.Utc), Event(first).Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 3, 10, 19, 0, 0, DateTimeKind.Utc), Event(first).End!.AsUtc);
        Assert.Equal(("Europe/Paris", new DateTime(2026, 3, 30, 9, 0, 0)), (Event(moved).Start!.TzId, Event(moved).Start!.Value));
        Assert.Equal("Europe/Paris", Assert.Single(moved.TimeZones).TzId);
        Assert.Equal("Rencontre avec Les Paniers du samedi", Event(first).Summary);
    }

    [Fact]
    public async Task Each_has_a_file_of_their_own_that_nobody_guesses_and_that_ends()
    {
        await using var circle = await Circle.OfTwoAsync();
        await circle.ProposeAsync();
        await circle.SetAsync(circle.Lea, "Europe/Paris", "en");
        await circle.AgreeAsync();
        var (lea, karim) = (Assert.Single(await circle.FilesOfAsync(circle.Lea)), Assert.Single(await circle.FilesOfAsync(circle.Karim)));
        Assert.Equal(((await circle.Lea.PersonAsync()).Id.Value, "meetup.ics", "text/calendar"), (lea.Owner, lea.Name, lea.MediaType));
        Assert.Equal(43, lea.Key.Length);
        Assert.NotEqual(lea.Key, karim.Key);
        Assert.Equal((await circle.MeetupAsync()).End + Duration.FromDays(30), karim.ExpiresAt);
        Assert.Equal("Meetup with Les Jardins de la Vilaine", Event(Read(lea)).Summary);
    }

    [Fact]
    public void Words_are_folded_and_escaped_and_no_address_is_written()
    {
        var meetup = new Meetup { NetworkId = default, ZoneId = "Pacific/Tahiti", Uid = "u" };
        meetup.TryMove(Instant.FromUtc(2026, 3, 10, 19, 0), 60);
        meetup.TryPlace("Chez Léa, lea@exemple.fr ; https://visio.exemple.fr/@salle");
        var bytes = MeetupCalendar.Write(meetup, "Rencontre, « " + string.Concat(Enumerable.Repeat("très ", 40)) + "longue »", "a@b.org\nDeuxième ligne", Instant.FromUtc(2026, 3, 4, 9, 0));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain("exemple.fr ;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("a@b", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Pacific/Tahiti:20260310T090000", text, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20260304T090000Z", text, StringComparison.Ordinal);
        Assert.Equal("Chez Léa, … ; https://visio.exemple.fr/@salle", Event(Calendar.Load(text)!).Location);
    }

    [Fact]
    public void A_meetup_in_universal_time_needs_no_zone()
    {
        var meetup = new Meetup { NetworkId = default, ZoneId = "UTC", Uid = "u" };
        meetup.TryMove(Instant.FromUtc(2026, 3, 10, 19, 0), 60);
        Assert.Contains("DTSTART:20260310T190000Z", Encoding.UTF8.GetString(MeetupCalendar.Write(meetup, "-", "-", Instant.FromUtc(2026, 3, 4, 9, 0))), StringComparison.Ordinal);
    }

    private static Calendar Read(FileRow file) => Calendar.Load(Encoding.UTF8.GetString(file.Bytes))!;

    private static CalendarEvent Event(Calendar calendar) => Assert.Single(calendar.Events);
}
