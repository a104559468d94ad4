using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>From figures to the bands they are said in.</summary>
public static class Bands
{
    /// <summary>The band of a number of active people, volunteers and staff together.</summary>
    public static SizeBand Size(int people) => people switch
    {
        < 5 => SizeBand.Few,
        <= 15 => SizeBand.AboutTen,
        <= 50 => SizeBand.AboutThirty,
        <= 150 => SizeBand.AboutHundred,
        _ => SizeBand.Many,
    };

    /// <summary>The narrowest band that holds a distance.</summary>
    public static DistanceBand Distance(double km) => km switch
    {
        < 10 => DistanceBand.Within10,
        < 25 => DistanceBand.Within25,
        < 50 => DistanceBand.Within50,
        < 100 => DistanceBand.Within100,
        < 200 => DistanceBand.Within200,
        _ => DistanceBand.Farther,
    };

    /// <summary>The band of the distance between two associations; null when a place is unknown.</summary>
    public static DistanceBand? Between(PartnerProfile one, PartnerProfile other) =>
        one.Place is { } here && other.Place is { } there ? Distance(here.DistanceKm(there)) : null;
}
