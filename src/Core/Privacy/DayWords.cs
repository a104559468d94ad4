using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>The day of an instant, in a reader's zone and language.</summary>
internal static class DayWords
{
    public static string Of(Instant at, Person reader, Instant now) =>
        DateWords.Write(new DateTimeRange(at.InZone(reader.Zone).Date), new(now, reader.Zone, reader.Language == "fr"));
}
