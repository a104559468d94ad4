using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Tests.Networks;

public sealed class PlaceTests
{
    private static readonly PlaceDirectory Places = new();

    [Theory]
    [InlineData("Rennes", "Paris", 300, 320)]
    [InlineData("Lille", "Marseille", 820, 850)]
    [InlineData("Nouméa", "Papeete", 4_500, 4_700)]
    [InlineData("Rennes", "Rennes", 0, 0)]
    public void The_distance_is_as_the_crow_flies_and_the_same_both_ways(string from, string to, int atLeast, int atMost)
    {
        var (here, there) = (Places.Find(from)[0], Places.Find(to)[0]);
        Assert.InRange(here.DistanceKm(there), atLeast, atMost);
        Assert.Equal(here.DistanceKm(there), there.DistanceKm(here), 6);
    }

    [Theory]
    [InlineData("Rennes", "Marseille", false)]
    [InlineData("Ajaccio", "Bastia", false)]
    [InlineData("Nice", "Ajaccio", true)]
    [InlineData("Rennes", "Fort-de-France", true)]
    [InlineData("Fort-de-France", "Les Abymes", true)]
    [InlineData("Papeete", "Bora-Bora", false)]
    public void A_sea_lies_between_two_territories_and_never_within_one(string from, string to, bool across) =>
        Assert.Equal(across, Places.Find(from)[0].IsAcrossASeaFrom(Places.Find(to)[0]));
}
