using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>A whole day in a reader's words: « jeudi 12 mars ».</summary>
internal static class DayWords
{
    public static string Of(LocalDate day, Person reader, Instant now) => DateWords.Write(new DateTimeRange(day), ContextOf(reader, now));

    public static DateReadingContext ContextOf(Person reader, Instant now) => new(now, reader.Zone, reader.Language == "fr");
}
