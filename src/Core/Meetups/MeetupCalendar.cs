using System.Text;
using System.Text.RegularExpressions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>
/// Writes a meetup as an iCalendar file (RFC 5545, RFC 5546): the same UID for ever, a SEQUENCE raised by each change,
/// METHOD:CANCEL when it is off. It names no organiser and no attendee, since those are e-mail addresses, and takes out
/// any that was typed into its words.
/// </summary>
public static partial class MeetupCalendar
{
    public const string MediaType = "text/calendar";

    /// <param name="meetup">The meetup as it stands.</param>
    /// <param name="summary">Its title, in the reader's language.</param>
    /// <param name="description">A line about it.</param>
    /// <param name="now">When this version is written: the DTSTAMP.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(Meetup meetup, string summary, string description, Instant now)
    {
        var isOff = meetup.Status == MeetupStatus.Cancelled;
        var calendar = new Calendar { Method = isOff ? CalendarMethods.Cancel : CalendarMethods.Request, ProductId = "-//ChatAssistant//ChatAssistant//FR" };
        if (meetup.Zone != DateTimeZone.Utc)
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(meetup.ZoneId, meetup.Start.ToDateTimeUtc().AddYears(-1), includeHistoricalData: false));
        calendar.Events.Add(new CalendarEvent
        {
            Uid = meetup.Uid,
            Sequence = meetup.Sequence,
            Status = isOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            DtStamp = new CalDateTime(now.ToDateTimeUtc()),
            Start = At(meetup.Start, meetup.Zone),
            End = At(meetup.End, meetup.Zone),
            Summary = WithoutAddresses(summary),
            Description = WithoutAddresses(description),
            Location = meetup.Place.Length == 0 ? null : WithoutAddresses(meetup.Place),
        });
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalDateTime At(Instant instant, DateTimeZone zone) =>
        zone == DateTimeZone.Utc ? new(instant.ToDateTimeUtc()) : new(instant.InZone(zone).ToDateTimeUnspecified(), zone.Id);

    private static string WithoutAddresses(string words) => EmailAddress().Replace(words, "…");

    [GeneratedRegex(@"[^\s@<>/:]+@[^\s@<>/]+\.[^\s@<>/]+")]
    private static partial Regex EmailAddress();
}
