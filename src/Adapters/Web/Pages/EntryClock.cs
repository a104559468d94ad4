using System.Globalization;
using NodaTime;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>When something was said, in the reader's zone and language: "jeu. 12 mars, 18:30".</summary>
internal static class EntryClock
{
    public static string Of(Instant at, string zoneId, string language)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? DateTimeZone.Utc;
        return at.InZone(zone).ToString("ddd d MMM, HH:mm", CultureInfo.GetCultureInfo(language));
    }
}
