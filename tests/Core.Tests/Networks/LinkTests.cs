using System.Text.RegularExpressions;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Networks;

public sealed partial class LinkTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_channels_become_one_person_with_all_that_was_theirs()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        var before = await lea.PersonAsync();
        await lea.SayAsync("/besoin trouver des locaux");
        var phone = assistant.Someone("Léa (téléphone)");
        await phone.ArriveAsync();
        var code = await CodeAsync(lea);
        (await phone.SayAsync($"/lier {code.ToLowerInvariant()}")).Expect("Vos canaux sont reliés");
        (await lea.LookAsync()).Expect("Vos canaux sont reliés");

        var (one, two) = (await lea.PersonAsync(), await phone.PersonAsync());
        Assert.Equal(one.Id, two.Id);
        Assert.Equal((before.AssociationId, before.NetworkId), (two.AssociationId, two.NetworkId));
        (await phone.SayAsync("/moi")).Expect("Vous cherchez : Fidéliser").Expect("Commencé, pas fini : parler d'un besoin");
        (await phone.SayAsync("reprendre")).Expect("Trouver et gérer des locaux");
        await using var db = assistant.Db();
        Assert.False(await db.People.AnyAsync(person => person.Id == before.Id, Cancelled));
        Assert.False(await db.Sessions.AnyAsync(session => session.PersonId == before.Id, Cancelled));
        Assert.True(await db.Needs.AnyAsync(need => need.PersonId == two.Id, Cancelled));
        Assert.Equal(two.Id, (await db.Set<Core.Networks.Association>().SingleAsync(association => association.Name == Community.Paniers, Cancelled)).Lead);
    }

    [Fact]
    public async Task A_code_works_once_and_for_ten_minutes()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        var old = await CodeAsync(lea);
        await assistant.AdvanceAsync(Duration.FromMinutes(11));
        var phone = await assistant.Someone("P").ArriveAsync();
        (await phone.SayAsync("/lier " + old)).Expect("il a expiré");
        var code = await CodeAsync(lea);
        (await lea.SayAsync("/lier " + code)).Expect("vient de cette conversation");
        await phone.SayAsync("/lier " + code);
        var thief = await assistant.Someone("T").ArriveAsync();
        (await thief.SayAsync("/lier " + code)).Expect("Je ne connais pas ce code");
    }

    [Fact]
    public async Task Five_wrong_codes_an_hour_are_the_most()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var code = await CodeAsync(community[Community.Paniers]);
        var thief = await assistant.Someone("T").ArriveAsync();
        for (var i = 0; i < 5; i++)
            (await thief.SayAsync("/lier AAAAAA")).Expect("Je ne connais pas ce code");
        (await thief.SayAsync("/lier " + code)).Expect("Réessayez dans une heure");
        Assert.Null((await thief.PersonAsync()).AssociationId);
        await assistant.AdvanceAsync(Duration.FromMinutes(61));
        (await thief.SayAsync("/lier AAAAAA")).Expect("Je ne connais pas ce code");
    }

    [Fact]
    public async Task People_of_different_networks_or_associations_are_not_merged()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var rennes = await Community.CreateAsync(assistant);
        var brest = await Community.CreateAsync(assistant, "Maison de Brest");
        var code = await CodeAsync(rennes[Community.Paniers]);
        (await brest[Community.Paniers].SayAsync("/lier " + code)).Expect("réseaux différents");
        (await rennes[Community.Jardins].SayAsync("/lier " + code)).Expect("associations différentes");
        Assert.NotEqual((await rennes[Community.Jardins].PersonAsync()).Id, (await rennes[Community.Paniers].PersonAsync()).Id);
    }

    private static async Task<string> CodeAsync(Someone who)
    {
        var shown = Code().Match((await who.SayAsync("/lier")).Text);
        Assert.True(shown.Success);
        return shown.Groups[1].Value;
    }

    [GeneratedRegex("/lier ([A-Z2-9]{6})")]
    private static partial Regex Code();
}
