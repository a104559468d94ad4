namespace ChatAssistant.Core.Time.Writing;

/// <summary>A zone by the city it is named after: « heure de Paris », "Paris time".</summary>
internal static class ZoneNames
{
    public static string InFrench(string id) => id switch
    {
        "UTC" or "Etc/UTC" => "heure UTC",
        "Indian/Reunion" => "heure de La Réunion",
        "Pacific/Noumea" => "heure de Nouméa",
        "Pacific/Gambier" => "heure des Gambier",
        "Pacific/Marquesas" => "heure des Marquises",
        "America/St_Barthelemy" => "heure de Saint-Barthélemy",
        "America/Marigot" => "heure de Saint-Martin",
        "America/Miquelon" => "heure de Saint-Pierre-et-Miquelon",
        "Europe/Brussels" => "heure de Bruxelles",
        "Europe/London" => "heure de Londres",
        "America/Montreal" => "heure de Montréal",
        _ => OfCity(City(id)),
    };

    public static string InEnglish(string id) => id is "UTC" or "Etc/UTC" ? "UTC" : $"{City(id)} time";

    private static string OfCity(string city) =>
        "AEIOUYÉ".Contains(city[0], StringComparison.Ordinal) ? $"heure d’{city}" : $"heure de {city}";

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
