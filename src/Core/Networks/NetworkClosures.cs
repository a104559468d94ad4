using ChatAssistant.Core.Time;
using NodaTime.Text;

namespace ChatAssistant.Core.Networks;

/// <summary>The days on which a network's clocks stand still.</summary>
public static class NetworkClosures
{
    /// <param name="network">Whose closures count.</param>
    /// <param name="place">INSEE code of the association's commune: its territory's public holidays count too.</param>
    public static ClosedDays ClosedDays(this Network network, string? place) => new(
        [.. network.Closures.Select(period => new NodaTime.DateInterval(Day(period.From), Day(period.To)))],
        HolidayRegions.OfDepartement(DepartementOf(place ?? "")));

    /// <summary>Two characters of the commune's code, three overseas.</summary>
    private static string DepartementOf(string place) =>
        place[..Math.Min(place.Length, place.StartsWith("97", StringComparison.Ordinal) || place.StartsWith("98", StringComparison.Ordinal) ? 3 : 2)];

    private static NodaTime.LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
