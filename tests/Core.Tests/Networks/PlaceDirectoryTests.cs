using System.Globalization;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Tests.Networks;

public sealed class PlaceDirectoryTests
{
    private static readonly PlaceDirectory Places = new();

    [Theory]
    [InlineData("Rennes", "35238")]
    [InlineData("rennes", "35238")]
    [InlineData("35000", "35238")]
    [InlineData("35000 Rennes", "35238")]
    [InlineData("à Rennes", "35238")]
    [InlineData("près de Redon", "35236")]
    [InlineData("St Malo", "35288")]
    [InlineData("SAINT-MALO", "35288")]
    [InlineData("ste-maxime", "83115")]
    [InlineData("Paris 13e", "75056")]
    [InlineData("75013 Paris", "75056")]
    [InlineData("lyon 3eme", "69123")]
    [InlineData("L'Haÿ-les-Roses", "94038")]
    [InlineData("la roche sur yon", "85191")]
    [InlineData("laroche-sur-yon", "85191")]
    [InlineData("Vers-en-Montagne", "39554")]
    [InlineData("Le Mans", "72181")]
    [InlineData("Œting", "57521")]
    [InlineData("Mamoudzou", "97611")]
    [InlineData("97600", "97611")]
    [InlineData("Saint-Pierre-et-Miquelon", "97502")]
    [InlineData("à Mayotte", "97611")]
    [InlineData("98800", "98818")]
    [InlineData("papeete", "98735")]
    [InlineData("Saint-Barthélemy 977", "97701")]
    [InlineData("Boulogne-Bil", "92012")]
    [InlineData("12 rue de la Paix, 35000", "35238")]
    [InlineData("12 rue de la Paix 35000 Rennes", "35238")]
    [InlineData("code postal 35600", "35236")]
    [InlineData("Redonn 35600", "35236")]
    public void A_place_is_found_as_people_write_it(string written, string? code) =>
        Assert.Equal(code, Places.Find(written).FirstOrDefault()?.InseeCode);

    [Fact]
    public void Homonyms_are_all_proposed_the_most_populated_first()
    {
        var found = Places.Find("Saint-Denis");
        Assert.Equal(["93", "974"], found.Take(2).Select(place => place.Departement.Code).Order());
        Assert.True(found.Length > 2);
        Assert.Equal(found.OrderByDescending(place => place.Population), found);
    }

    [Theory]
    [InlineData("Saint-Denis (974)", "97411")]
    [InlineData("Saint Denis, La Réunion", "97411")]
    [InlineData("Saint-Denis, Seine-Saint-Denis", "93066")]
    [InlineData("Saint-Denis 93200", "93066")]
    public void A_departement_or_a_postcode_tells_homonyms_apart(string written, string code) =>
        Assert.Equal(code, Assert.Single(Places.Find(written)).InseeCode);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("qwxz")]
    [InlineData("00000")]
    [InlineData("\ud800")]
    [InlineData("'-('")]
    [InlineData("à")]
    [InlineData("Collectif 75018")]
    [InlineData("Les 35000 pas")]
    [InlineData("Radio Libre 69001")]
    public void What_is_no_place_gives_nothing_and_never_fails(string written) => Assert.Empty(Places.Find(written));

    [Fact]
    public void Every_departement_and_collectivity_has_its_communes()
    {
        Assert.Equal(107, Places.Departements.Count);
        Assert.All(Places.Departements, departement =>
            Assert.True(Enumerable.Range(1, 999).Any(number => IsCommune(departement, number)), departement.Name));
    }

    [Theory]
    [InlineData("35", "en Ille-et-Vilaine")]
    [InlineData("59", "dans le Nord")]
    [InlineData("75", "à Paris")]
    [InlineData("01", "dans l'Ain")]
    [InlineData("65", "dans les Hautes-Pyrénées")]
    [InlineData("42", "dans la Loire")]
    [InlineData("976", "à Mayotte")]
    [InlineData("2a", "en Corse-du-Sud")]
    public void A_departement_is_said_with_its_preposition(string code, string phrase) =>
        Assert.Equal(phrase, Places.Departement(code)?.Phrase);

    /// <summary>An INSEE code has five characters: the département's two or three, then the commune's number.</summary>
    private static bool IsCommune(Departement departement, int number) =>
        Places.Commune(departement.Code + number.ToString(new string('0', 5 - departement.Code.Length), CultureInfo.InvariantCulture)) is not null;
}
