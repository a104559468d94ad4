using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>A check-in with all that its words need.</summary>
/// <param name="Own">The person's own association.</param>
/// <param name="Others">The other associations, with who speaks for them.</param>
/// <param name="Closed">The days that do not count for the person.</param>
public sealed record CheckInBrief(CheckIn CheckIn, Exchange Exchange, Meetup? Meetup, ExchangeSide? Own, IReadOnlyList<ExchangeSide> Others, ClosedDays Closed)
{
    /// <summary>The day the meetup was planned for, on the meetup's own calendar.</summary>
    public LocalDate? PlannedDay => Meetup?.Start.InZone(DateTimeZoneProviders.Tzdb[Meetup.ZoneId]).Date;

    /// <summary>The same day as the reader's calendar shows it.</summary>
    public LocalDate? PlannedDayOf(Person reader) => Meetup?.Start.InZone(reader.Zone).Date;

    /// <summary>All sides, for the coordination.</summary>
    public string AllNames => string.Join(" / ", Others.Prepend(Own).Select(side => side?.Association).OfType<string>());

    /// <summary>Values for the texts, in the reader's language.</summary>
    public IReadOnlyList<(string Name, object? Value)> Arguments(Person reader, Instant now) =>
    [
        ("named", reader.Name.Length > 0),
        ("name", reader.Name),
        ("partners", Others.Select(other => other.Association).ToList()),
        ("contacts", Others.Select(other => other.Contact.Name).ToList()),
        ("dated", Meetup is not null),
        ("day", (Meetup?.HeldOn ?? PlannedDayOf(reader)) is { } day ? DayWords.Of(day, reader, now) : ""),
        ("reminder", CheckIn.Status == CheckInStatus.Asked),
    ];

    /// <summary>The day on which an unanswered nudge is talked about again.</summary>
    public string DeadlineWords(Person reader, Instant now) => DayWords.Of(CheckInSchedule.SilenceEnds(now, reader.Zone, Closed).InZone(reader.Zone).Date, reader, now);
}
