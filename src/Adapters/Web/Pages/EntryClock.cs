using System.Globalization;
using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>When something was said, in the reader's zone and language.</summary>
internal static class EntryClock
{
    /// <summary>"18:30"</summary>
    public static string TimeOf(Instant at, string zoneId, string language) => at.InZone(ZoneOf(zoneId)).ToString("HH:mm", CultureInfo.GetCultureInfo(language));

    public static LocalDate DayOf(Instant at, string zoneId) => at.InZone(ZoneOf(zoneId)).Date;

    /// <summary>« jeudi 12 mars »; with its year where that is not the year of <paramref name="now"/>.</summary>
    public static string Words(LocalDate day, Instant now, string zoneId, string language) =>
        DateWords.Write(new DateTimeRange(day), new DateReadingContext(now, ZoneOf(zoneId), language));

    private static DateTimeZone ZoneOf(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZone.Utc;
}
