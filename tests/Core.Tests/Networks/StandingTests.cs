using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Tests.Scripts;

namespace ChatAssistant.Core.Tests.Networks;

public sealed class StandingTests
{
    [Fact]
    public async Task Needs_partners_and_what_was_left_are_said_with_what_can_be_done()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var (lea, karim) = (community[Community.Paniers], community[Community.Jardins]);
        await using var db = assistant.Db();
        db.Exchanges.Add(new()
        {
            Id = assistant.NewId(), NetworkId = community.Network, Topic = "vol-retain", OpenedAt = assistant.Now,
            Members =
            [
                new() { AssociationId = community.IdOf(Community.Paniers), PersonId = (await lea.PersonAsync()).Id },
                new() { AssociationId = community.IdOf(Community.Jardins), PersonId = (await karim.PersonAsync()).Id },
            ],
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        (await lea.SayAsync("/moi")).Expect("Vous cherchez : Fidéliser").Expect("Échange avec Karim, Les Jardins de la Vilaine").Expect("Écrire à Karim").Expect("Mes réglages");
        (await community["Lire ensemble"].SayAsync("/moi")).ExpectNot("Karim").ExpectNot("Jardins");
        await lea.SayAsync("/besoin trouver des locaux");
        (await lea.SayAsync("statut")).Expect("Où vous en êtes").Expect("Nous en étions à").Expect("Trouver et gérer des locaux");
        (await lea.SayAsync("moi")).ExpectNot("Où vous en êtes");
    }

    [Fact]
    public async Task Nothing_under_way_is_said_too_in_English()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann", language: "en");
        (await ann.SayAsync("/me")).Expect("Nothing is under way").Expect("My settings");
        (await ann.SayAsync("hi")).Expect("Good to see you again");
    }

    [Fact]
    public async Task Needs_and_offers_of_another_network_are_neither_counted_nor_shown()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var rennes = await Community.CreateAsync(assistant);
        var brest = await Community.CreateAsync(assistant, "Maison de Brest");
        await using var db = assistant.Db();
        db.Offers.Add(new() { Id = assistant.NewId(), NetworkId = rennes.Network, AssociationId = rennes.IdOf(Community.Jardins), Topic = "dig-security", CreatedAt = assistant.Now });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var lea = brest[Community.Paniers];
        await lea.SayAsync("/besoin sécurité informatique");
        (await lea.TapAsync("Oui")).Expect("Personne dans le réseau ne l'a encore proposé");
    }
}
