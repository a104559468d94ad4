using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Networks;

public sealed class AssociationTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_known_name_is_asked_about_and_its_lead_may_say_it_is_a_mistake()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam");
        await sam.SayAsync("/association");
        (await sam.SayAsync("jardins de la vilaine")).Expect("Est-ce votre association ?").Expect("Les Jardins de la Vilaine").Expect("Non, une autre");
        (await sam.SayAsync("oui")).Expect("vous êtes de Les Jardins de la Vilaine");
        var karim = await community[Community.Jardins].LookAsync();
        karim.Expect("Sam dit faire partie de Les Jardins de la Vilaine");
        (await karim.TapAsync("Je ne connais pas cette personne")).Expect("ne fait plus partie");
        (await sam.LookAsync()).Expect("vous n'êtes pas de Les Jardins");
        Assert.Null((await sam.PersonAsync()).AssociationId);
        (await karim.TapAsync("Je ne connais pas cette personne")).Expect("ne fait pas partie de votre association");
        await using var db = assistant.Db();
        Assert.Equal("Sam · Les Jardins de la Vilaine", (await db.Todo.SingleAsync(item => item.Kind == "member-doubted", Cancelled)).Words);
    }

    [Fact]
    public async Task A_name_alike_may_still_be_another_association()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam");
        await sam.SayAsync("/association");
        await sam.SayAsync("Les Jardins");
        (await sam.TapAsync("Non, une autre")).Expect("Où se trouve-t-elle ?");
        (await sam.SayAsync("quelque part")).Expect("C'est noté : Les Jardins.");
        await using var db = assistant.Db();
        Assert.Equal("quelque part", (await db.Associations.SingleAsync(association => association.Name == "Les Jardins", Cancelled)).PlaceWords);
    }

    [Fact]
    public async Task A_person_never_sees_or_joins_an_association_of_another_network()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var rennes = await Community.CreateAsync(assistant);
        var brest = await Community.CreateAsync(assistant, "Maison de Brest");
        await using var db = assistant.Db();
        db.Associations.Add(new() { Id = new(assistant.NewId()), NetworkId = rennes.Network, Name = "Zythologues de Rennes", CreatedAt = assistant.Now });
        await db.SaveChangesAsync(Cancelled);
        var sam = await brest.NewcomerAsync("Sam");
        await sam.SayAsync("/association");
        (await sam.SayAsync("zythologues")).ExpectNot("Rennes").Expect("Où se trouve-t-elle ?");
        await sam.SayAsync("/arreter");
        await sam.SayAsync("/association");
        await sam.SayAsync(rennes.IdOf(Community.Jardins).ToString());
        (await sam.SayAsync("passer")).ExpectNot("Jardins");
        var joined = (await sam.PersonAsync()).AssociationId!.Value;
        Assert.Equal(brest.Network, (await db.Associations.SingleAsync(association => association.Id == joined, Cancelled)).NetworkId);
        (await sam.SayAsync("/lier " + rennes.IdOf(Community.Jardins))).ExpectNot("Jardins");
    }

    [Fact]
    public async Task An_invite_of_another_network_does_not_open_its_association()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var rennes = await Community.CreateAsync(assistant);
        var brest = await Community.CreateAsync(assistant, "Maison de Brest");
        var sam = await brest.NewcomerAsync("Sam");
        await sam.SayAsync("/association");
        await sam.SayAsync(await rennes.InviteAsync(Community.Jardins));
        (await sam.SayAsync("passer")).ExpectNot("Jardins");
        Assert.NotEqual(rennes.IdOf(Community.Jardins), (await sam.PersonAsync()).AssociationId);
    }

    [Fact]
    public async Task A_form_answers_as_words_do()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await community.NewcomerAsync("Sam");
        await sam.SayAsync("/association");
        (await sam.FillAsync(("name", "lire ensemble"))).Expect("Est-ce votre association ?");
        (await sam.FillAsync(("name", community.IdOf("Lire ensemble").ToString()))).Expect("vous êtes de Lire ensemble");
    }

    [Fact]
    public async Task An_association_is_created_and_a_channel_linked_in_English()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann", language: "en");
        await ann.SayAsync("/association");
        (await ann.SayAsync("Les Jardins")).Expect("Is it your association?").Expect("No, another one: “Les Jardins”");
        (await ann.SayAsync("no")).Expect("Where is it?");
        (await ann.SayAsync("Vannes")).Expect("The network's coordination will confirm it");
        (await ann.SayAsync("/link")).Expect("On your other channel, write to me: /link");
    }
}
