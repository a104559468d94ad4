using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Needs;

public sealed class NeedDialogTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_person_gets_a_useful_answer_after_two_questions_and_publishes_after_six()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam");
        (await sam.TapAsync("D'accord, commençons")).Expect("1/4").Expect("qu'est-ce qui coince");
        (await sam.SayAsync("on arrive pas a garder les benevoles du samedi")).Expect("2/4").Expect("Fidéliser, reconnaître et valoriser les bénévoles : c'est ça ?").Expect("Autre chose");
        (await sam.TapAsync("Oui")).Expect("3/4").Expect("Une association du réseau peut vous aider").ExpectNot("Jardins").ExpectNot("Redon").ExpectNot("Karim");
        Assert.Null((await sam.PersonAsync()).AssociationId);
        (await sam.SayAsync("Réseaux sociaux")).Expect("4/4").Expect("Qui peut voir ce besoin ?").Expect("La coordination du réseau voit toujours votre nom");
        (await sam.TapAsync("Anonyme")).Expect("Comment s'appelle votre association ?");
        (await sam.SayAsync("La Soupe du canal")).Expect("Où se trouve-t-elle ?");
        (await sam.SayAsync("Redon")).Expect("La coordination du réseau va la confirmer").Expect("C'est publié").Expect("Réseaux sociaux").Expect("les mises en contact attendront");

        await using var db = assistant.Db();
        var person = await sam.PersonAsync();
        var need = await db.Needs.SingleAsync(need => need.PersonId == person.Id, Cancelled);
        var association = await db.Associations.SingleAsync(association => association.Id == need.AssociationId, Cancelled);
        Assert.Equal(("vol-retain", Visibility.Anonymous, community.Network), (need.Topic, need.Visibility, need.NetworkId));
        Assert.Equal(("La Soupe du canal", false, "35236", person.Id), (association.Name, association.IsVerified, association.PlaceCode, association.Lead));
        Assert.Equal(["com-social"], await db.Offers.Where(offer => offer.AssociationId == association.Id).Select(offer => offer.Topic).ToListAsync(Cancelled));
        Assert.Equal(association.Id.Value, (await db.Todo.SingleAsync(item => item.Kind == "association-to-confirm", Cancelled)).Subject);
        Assert.False(await db.NeedDrafts.AnyAsync(Cancelled));
    }

    [Theory]
    [InlineData("fr", "autre chose")]
    [InlineData("fr", "Un autre domaine")]
    [InlineData("fr", "aucun")]
    [InlineData("en", "something else")]
    [InlineData("en", "None of these.")]
    public async Task Something_else_is_no_topic_whichever_question_it_answers(string language, string said)
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam", language: language);
        await sam.SayAsync("/need");
        await sam.SayAsync("on arrive pas a garder les benevoles du samedi");
        var asked = (await sam.SayAsync(said)).Heard[^1].Question!;
        Assert.Equal("group", asked.Slot);
        var again = (await sam.SayAsync(said)).Heard[^1].Question!;
        Assert.Equal(("group", true), (again.Slot, again.Current.Error is not null));
    }

    [Fact]
    public async Task A_sentence_is_enough_to_begin_and_the_whole_goes_in_English_too()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann", Community.Paniers, "en");
        (await ann.SayAsync("we need help to write grant applications")).Expect("2/4").Expect("Grant applications and calls for projects: is that it?");
        (await ann.SayAsync("yes")).Expect("One association of the network can help you").ExpectNot("km");
        (await ann.TapAsync("Skip")).Expect("Who may see this need?");
        (await ann.TapAsync("My association shows")).Expect("It is published").Expect("name shows in the network");
    }

    [Fact]
    public async Task Somebody_who_begins_with_their_problem_is_told_who_answers_and_goes_on_with_it()
    {
        await using var assistant = await TestAssistant.StartAsync();
        await Community.CreateAsync(assistant);
        var sam = await assistant.Someone("Sam").SayAsync("Nous n'arrivons pas à recruter des bénévoles");
        sam.Expect("je cherche qui sait faire").Expect("Recruter des bénévoles : c'est ça ?");
    }

    [Fact]
    public async Task Another_topic_is_found_by_its_group_or_by_other_words()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/besoin on ne garde pas nos bénévoles");
        (await lea.SayAsync("non")).Expect("Dans quel domaine");
        (await lea.TapAsync("Numérique")).Expect("plus précisément");
        (await lea.TapAsync("Sécurité informatique")).Expect("Sujet noté : Sécurité informatique").Expect("en veille");
        (await lea.TapAsync("Retour")).Expect("plus précisément");
        (await lea.SayAsync("/besoin xyzzy plugh")).Expect("Je n'ai pas su de quoi il s'agit").Expect("Bénévolat");
        (await lea.SayAsync("blorb")).Expect("Je n'ai pas reconnu de sujet");
        (await lea.SayAsync("la comptabilité")).Expect("Sujet noté : Comptabilité associative");
    }

    [Fact]
    public async Task Near_helpers_are_counted_only_where_that_does_not_tell_which()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/besoin recruter des bénévoles");
        await using var db = assistant.Db();
        db.Offers.Add(new() { Id = assistant.NewId(), NetworkId = community.Network, AssociationId = community.IdOf("Le Fil solidaire"), Topic = "vol-recruit", CreatedAt = assistant.Now });
        await db.SaveChangesAsync(Cancelled);
        (await lea.TapAsync("Oui")).Expect("Une association du réseau peut vous aider.").ExpectNot("km");
        foreach (var name in new[] { "A", "B", "C" })
            db.Associations.Add(new() { Id = new(assistant.NewId()), NetworkId = community.Network, Name = name, PlaceCode = "35051", CreatedAt = assistant.Now });
        await db.SaveChangesAsync(Cancelled);
        (await lea.SayAsync("/reprendre")).Expect("à moins de 50 km");
    }

    [Fact]
    public async Task A_fourth_need_waits_until_one_is_closed()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        foreach (var need in new[] { "comptabilité associative", "réseaux sociaux" })
            await PublishAsync(lea, need);
        (await lea.SayAsync("/besoin trouver des locaux")).Expect("3 besoins ouverts").Expect("Fermer : Réseaux sociaux");
        (await lea.TapAsync("Réseaux sociaux")).Expect("C'est fermé");
        (await PublishAsync(lea, "trouver des locaux")).Expect("C'est publié");
    }

    [Fact]
    public async Task The_dialog_is_resumed_days_later_with_its_answers()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam");
        await sam.SayAsync("/besoin recruter des bénévoles");
        await sam.TapAsync("Oui");
        await assistant.AdvanceAsync(Duration.FromDays(6));
        (await sam.SayAsync("bonjour")).Expect("vous revoilà").Expect("3/4").Expect("Recruter des bénévoles");
        await sam.SayAsync("passer");
        await sam.TapAsync("Anonyme");
        (await sam.SayAsync("/arreter")).Expect("C'est arrêté");
        (await sam.SayAsync("/moi")).Expect("Prêt à publier : Recruter des bénévoles");
        (await sam.TapAsync("Dire mon association")).Expect("Comment s'appelle");
        (await sam.SayAsync(await community.InviteAsync(Community.Jardins))).Expect("vous êtes de Les Jardins de la Vilaine").Expect("C'est publié");
    }

    [Fact]
    public async Task A_need_of_another_association_cannot_be_closed_by_its_id()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await using var db = assistant.Db();
        var id = community.IdOf(Community.Jardins);
        var need = await db.Needs.AsNoTracking().SingleAsync(need => need.AssociationId == id, Cancelled);
        var command = assistant.Get<IEnumerable<Core.Turns.ICommand>>().Single(command => command.Key == "close-need");
        Assert.False(command.IsListed);
        (await community[Community.Paniers].SayAsync($"/close-need {need.Id:N}")).ExpectNot("C'est fermé");
        Assert.Equal(NeedStatus.Open, (await db.Needs.AsNoTracking().SingleAsync(same => same.Id == need.Id, Cancelled)).Status);
    }

    private static async Task<Someone> PublishAsync(Someone who, string need)
    {
        await who.SayAsync("/besoin " + need);
        await who.TapAsync("Oui");
        await who.SayAsync("passer");
        return await who.TapAsync("Anonyme");
    }
}
