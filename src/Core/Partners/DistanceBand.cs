namespace ChatAssistant.Core.Partners;

/// <summary>A distance as it may be said without naming the place: « à moins de 50 km ». Each band holds the ones before.</summary>
public enum DistanceBand
{
    Within10,
    Within25,
    Within50,
    Within100,
    Within200,
    Farther,
}
