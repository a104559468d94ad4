using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.People;

/// <summary>Dates as a person reads them: on their own clock, in their own language.</summary>
public static class PersonDates
{
    extension(Person reader)
    {
        /// <summary>What the person's dates are read and written in.</summary>
        public DateReadingContext DatesAt(Instant now) => new(now, reader.Zone, reader.Language);

        /// <summary>A whole day: « jeudi 12 mars ».</summary>
        public string DayWords(LocalDate day, Instant now) => DateWords.Write(new DateTimeRange(day), reader.DatesAt(now));

        /// <summary>The day on which an instant falls where the person lives.</summary>
        public string DayWords(Instant at, Instant now) => reader.DayWords(at.InZone(reader.Zone).Date, now);
    }
}
