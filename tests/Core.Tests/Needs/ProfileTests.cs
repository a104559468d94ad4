using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Needs;

public sealed class ProfileTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_association_is_described_in_seven_questions_and_reviewed()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam");
        (await sam.SayAsync("/association")).Expect("Comment s'appelle votre association ?");
        await sam.SayAsync("Le Potager");
        await sam.SayAsync("passer");
        (await sam.SayAsync("/association")).Expect("1/7").Expect("que fait votre association ?");
        await sam.SayAsync("Un jardin partagé");
        await sam.TapAsync("Environnement");
        await sam.SayAsync("les enfants, les familles");
        await sam.TapAsync("De 5 à 15");
        (await sam.SayAsync("Saint-Aubin")).Expect("Plusieurs communes").Expect("« Saint-Aubin »");
        await sam.SayAsync("Saint-Aubin-du-Cormier");
        await sam.SayAsync("passer");
        (await sam.SayAsync("organiser un événement, fidéliser les bénévoles")).Expect("• Pour qui : Les enfants, Les familles").Expect("Saint-Aubin-du-Cormier (35)").Expect("Fidéliser, reconnaître et valoriser les bénévoles");
        (await sam.TapAsync("C'est bon")).Expect("C'est noté pour Le Potager");

        await using var db = assistant.Db();
        var association = await db.Associations.SingleAsync(association => association.Name == "Le Potager", Cancelled);
        Assert.Equal(("environment", "about-ten", "35253"), (association.Sector, association.Size, association.PlaceCode));
        Assert.Equal(["children", "families"], association.Publics);
        Assert.Equal(["evt-organise", "vol-retain"], await db.Offers.Where(offer => offer.AssociationId == association.Id).Select(offer => offer.Topic).Order().ToListAsync(Cancelled));
    }

    [Fact]
    public async Task Any_member_completes_what_is_known_and_corrects_one_answer()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann", Community.Paniers, "en");
        (await ann.SayAsync("/profile")).Expect("what does your association do?");
        ann.Expect("1/3");
        (await ann.SayAsync("skip")).Expect("2/3").Expect("volunteers, paid staff, or both?");
        (await ann.SayAsync("a few paid staff")).Expect("3/3");
        (await ann.SayAsync("skip")).Expect("Rennes (35)").Expect("Solidarity").Expect("Crowdfunding");
        await ann.TapAsync("Correct: What you can show");
        await ann.SayAsync("Social media");
        (await ann.TapAsync("right")).Expect("Noted for Les Paniers du samedi");
        await using var db = assistant.Db();
        var id = community.IdOf(Community.Paniers);
        Assert.Equal("few-employees", (await db.Associations.SingleAsync(association => association.Id == id, Cancelled)).Staffing);
        Assert.Equal("com-social", (await db.Offers.SingleAsync(offer => offer.AssociationId == id && offer.WithdrawnAt == null, Cancelled)).Topic);
    }

    [Theory]
    [InlineData("30", "about-thirty")]
    [InlineData("nous sommes 12", "about-ten")]
    [InlineData("une trentaine", "about-thirty")]
    [InlineData("une centaine de bénévoles", "about-hundred")]
    [InlineData("Plus de 150", "many")]
    [InlineData("moins de 5", "few")]
    [InlineData("1", "few")]
    public async Task A_size_is_a_number_as_one_says_it(string said, string size)
    {
        await using var assistant = await TestAssistant.StartAsync();
        var someone = await AtSizeAsync(assistant);
        await someone.SayAsync(said);
        Assert.Equal(size, await SizeAsync(assistant));
    }

    [Fact]
    public async Task A_figure_that_may_be_an_answers_number_or_a_number_of_people_is_asked()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var someone = await AtSizeAsync(assistant);
        (await someone.SayAsync("3")).Expect("Laquelle voulez-vous dire").Expect("Moins de 5").Expect("De 16 à 50");
        await someone.SayAsync("2");
        Assert.Equal("about-thirty", await SizeAsync(assistant));
    }

    private static async Task<Someone> AtSizeAsync(TestAssistant assistant)
    {
        var community = await Community.CreateAsync(assistant);
        await using var db = assistant.Db();
        await db.Associations.ExecuteUpdateAsync(row => row.SetProperty(association => association.Size, ""), Cancelled);
        var ann = await community.NewcomerAsync("Ann", Community.Paniers);
        await ann.SayAsync("/association");
        return (await ann.SayAsync("passer")).Expect("Combien de personnes");
    }

    private static async Task<string?> SizeAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        return (await db.Sessions.SingleAsync(session => session.Dialog == "profile", Cancelled)).Answers.Values["size"];
    }
}
