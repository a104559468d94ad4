using ChatAssistant.Core.Partners;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class HeldBackTests
{
    private static readonly string[] Names = ["Léa", "Martin", "Les Paniers du samedi", "Paniers du samedi", "Redon", "Al"];

    [Theory]
    [InlineData("Appelez-moi au 06 12 34 56 78 svp", "Appelez-moi au […] svp")]
    [InlineData("Mon numéro : +33 6.12.34.56.78", "Mon numéro : […]")]
    [InlineData("écrivez à lea.martin@exemple.fr", "écrivez à […]")]
    [InlineData("lea arobase gmail point com", "[…]")]
    [InlineData("voir https://paniers.fr/contact", "voir […]")]
    [InlineData("notre site paniers-redon.org", "notre site […]")]
    [InlineData("sur Insta : @lespaniers", "sur Insta : […]")]
    [InlineData("C'est LEA, des paniers du samedi, à redon", "C'est […], des […], à […]")]
    [InlineData("Bonjour, je m'appelle Jean-Pierre Durand", "Bonjour, je m'appelle […]")]
    public void What_would_tell_who_writes_is_held_back(string written, string clean)
    {
        var held = HeldBack.From(written, Names);
        Assert.Equal(clean, held.Clean);
        Assert.NotEmpty(held.Held);
    }

    [Theory]
    [InlineData("Combien de bénévoles le samedi 12 mars à 18 h 30 ?")]
    [InlineData("Avec 12 000 € de budget et 40 bénévoles, comment faites-vous ?")]
    [InlineData("Est-ce un allié ? Aléas du planning")]
    [InlineData("")]
    public void A_plain_question_goes_as_it_is(string written) => Assert.Equal(new(written, []), HeldBack.From(written, Names) with { Held = [] });

    [Fact]
    public void Everything_held_back_is_shown_to_the_writer() =>
        Assert.Equal(["Léa", "06 12 34 56 78"], HeldBack.From("Léa, 06 12 34 56 78", Names).Held);
}
