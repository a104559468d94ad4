using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

/// <summary>What each side reads of the other once both said yes.</summary>
public sealed class IntroductionContextTests
{
    [Fact]
    public async Task Each_partners_context_is_said_with_a_few_words_where_the_two_differ()
    {
        var (lea, karim) = await IntroducedAsync(
            mine => (mine.Sector, mine.Staffing, mine.Size) = ("food-aid", "volunteers", "about-ten"),
            theirs => (theirs.Sector, theirs.Staffing, theirs.Size, theirs.PlaceCode) = ("housing", "mostly-employees", "many", "35236"));
        lea.Expect("Une petite ville").Expect("Équipe surtout salariée").Expect("Chez elle, vous entendrez peut-être")
            .Expect("intermédiation locative").Expect("« la direction »").Expect("« le pôle »");
        karim.Expect("Une grande ville").Expect("Équipe bénévole").Expect("« ramasse »").Expect("« le bureau »");
    }

    [Fact]
    public async Task Where_they_do_not_differ_nothing_is_explained()
    {
        static void Alike(Association association) => (association.Sector, association.Staffing) = ("housing", "volunteers");
        var (lea, karim) = await IntroducedAsync(Alike, Alike);
        lea.Expect("Équipe bénévole").ExpectNot("vous entendrez peut-être");
        karim.Expect("Équipe bénévole").ExpectNot("vous entendrez peut-être");
    }

    [Fact]
    public async Task What_nobody_said_is_not_said_and_it_reads_in_English()
    {
        var (lea, _) = await IntroducedAsync(mine => mine.Sector = "food-aid", theirs => theirs.Sector = "culture", "en");
        lea.Expect("A large town").Expect("With them you may hear").Expect("médiation").ExpectNot("team of volunteers");
    }

    private static async Task<(Someone Lea, Someone Karim)> IntroducedAsync(Action<Association> mine, Action<Association> theirs, string language = "fr")
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Les Paniers", "Léa", "fund-crowd", mine, language);
        var karim = await network.AddAsync("Les Jardins", "Karim", "vol-retain", theirs);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync(language == "en" ? "Yes, introduce us" : "Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromMinutes(61));
        await (await karim.LookAsync()).TapAsync("Oui, présentez-nous");
        return (await lea.LookAsync(), karim);
    }
}
