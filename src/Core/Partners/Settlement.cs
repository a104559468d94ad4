using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>How big the place is where an association stands: what "near", "a room" or "a bus" means there.</summary>
public enum Settlement
{
    /// <summary>Fewer than 2,000 inhabitants: what INSEE calls a rural commune.</summary>
    Rural,
    SmallTown,
    Town,
    City,
}

public static class Settlements
{
    /// <returns>Null where the number of inhabitants is not known.</returns>
    public static Settlement? Of(Place place) => place.Population switch
    {
        <= 0 => null,
        < 2_000 => Settlement.Rural,
        < 20_000 => Settlement.SmallTown,
        < 100_000 => Settlement.Town,
        _ => Settlement.City,
    };
}
