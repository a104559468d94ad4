using ChatAssistant.Core.Time.Writing;
using NodaTime;

namespace ChatAssistant.Core.Time;

/// <summary>
/// Writes dates in words: « mardi 10 mars à 18 h 30 », "Tuesday 10 March at 6:30 pm". The year is written when it
/// is not the current one, the zone when asked. <see cref="DateReader"/> reads back what is written here.
/// </summary>
public static class DateWords
{
    public static string Write(Instant at, DateReadingContext context, bool withZone = false) =>
        Write(at.InZone(context.Zone).LocalDateTime, context, withZone);

    public static string Write(LocalDateTime moment, DateReadingContext context, bool withZone = false) =>
        Write(new DateTimeRange(moment.Date, moment.TimeOfDay), context, withZone);

    public static string Write(DateTimeRange value, DateReadingContext context, bool withZone = false)
    {
        DateStyle style = context.IsFrench ? new FrenchDateStyle(context.Today) : new EnglishDateStyle(context.Today);
        return withZone && !value.IsWholeDays ? $"{style.Write(value)} ({style.Zone(context.Zone)})" : style.Write(value);
    }
}
