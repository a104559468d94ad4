namespace ChatAssistant.Core.Networks;

/// <summary>A French commune: as precise as an association's place gets.</summary>
/// <param name="InseeCode">The INSEE code, which stays when a name changes.</param>
/// <param name="Name">The French name.</param>
/// <param name="Departement">The département it belongs to.</param>
/// <param name="Population">Its inhabitants, to tell homonyms apart.</param>
/// <param name="Latitude">Degrees north, to a few kilometres.</param>
/// <param name="Longitude">Degrees east, to a few kilometres.</param>
public sealed record Place(
    string InseeCode, string Name, Departement Departement, int Population, double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371;

    public Region Region => Departement.Region;

    public Territory Territory => Region.Territory;

    /// <summary>Whether one has to sail or fly to get there, so that only meeting online is reasonable.</summary>
    public bool IsAcrossASeaFrom(Place other) => Territory != other.Territory;

    /// <summary>The distance as the crow flies, in kilometres (haversine).</summary>
    public double DistanceKm(Place other)
    {
        var halfWay = SquaredSine((other.Latitude - Latitude) / 2)
            + Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * SquaredSine((other.Longitude - Longitude) / 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, halfWay)));
    }

    private static double SquaredSine(double degrees) => Math.Pow(Math.Sin(Radians(degrees)), 2);

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
