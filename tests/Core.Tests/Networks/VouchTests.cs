using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Networks;

/// <summary>A new association is confirmed on the word of somebody who answers for a confirmed one.</summary>
public sealed class VouchTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_confirmed_associations_lead_vouches_and_everybody_concerned_is_told()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (community, ann) = await WithNewAssociationAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/recommander");
        await lea.SayAsync("Potager");
        lea.Expect("Le Potager : vous connaissez cette association").Expect("Oui, je la recommande");
        (await lea.TapAsync("Oui, je la recommande")).Expect("Merci : Le Potager est confirmée");
        (await ann.LookAsync()).Expect("Une association du réseau a recommandé Le Potager").ExpectNot("Léa").ExpectNot("Paniers");
        Assert.True((await AssociationAsync(assistant)).IsVerified);
        (await community.Coordinator.SayAsync("/atraiter")).Expect("confirmée sur recommandation : Le Potager · Léa, Les Paniers du samedi").ExpectNot("Une association à confirmer");
    }

    [Fact]
    public async Task The_coordination_has_the_last_word_both_ways()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (community, _) = await WithNewAssociationAsync(assistant);
        await VouchAsync(community[Community.Paniers]);
        await community.Coordinator.SayAsync("/atraiter");
        (await community.Coordinator.TapAsync("Pas encore")).Expect("attendent de nouveau votre confirmation");
        Assert.False((await AssociationAsync(assistant)).IsVerified);
        await VouchAsync(community[Community.Jardins]);
        await community.Coordinator.SayAsync("/atraiter");
        (await community.Coordinator.TapAsync("Confirmer")).Expect("Le Potager est confirmée");
        Assert.Equal((true, null), ((await AssociationAsync(assistant)).IsVerified, (await AssociationAsync(assistant)).VouchedBy));
        (await community.Coordinator.SayAsync("/atraiter")).Expect("Tout est traité");
    }

    [Fact]
    public async Task Neither_any_member_nor_one_who_was_vouched_for_may_vouch()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (community, ann) = await WithNewAssociationAsync(assistant);
        (await ann.SayAsync("/recommander")).Expect("il faut répondre pour une association");
        (await (await community.NewcomerAsync("Zoé", Community.Paniers)).SayAsync("/recommander")).Expect("il faut répondre pour une association");
        await VouchAsync(community[Community.Paniers]);
        (await ann.SayAsync("/recommander")).Expect("il faut répondre pour une association");
    }

    [Fact]
    public async Task Only_an_association_that_waits_is_found_and_a_no_changes_nothing()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (community, _) = await WithNewAssociationAsync(assistant);
        var lea = community[Community.Paniers];
        await lea.SayAsync("/recommander");
        (await lea.SayAsync("Jardins")).Expect("Je ne trouve pas d'association de ce nom");
        await lea.SayAsync("Potager");
        (await lea.TapAsync("Non, pas encore")).Expect("Rien n'a changé");
        Assert.False((await AssociationAsync(assistant)).IsVerified);
    }

    private static async Task<(Community Community, Someone Ann)> WithNewAssociationAsync(TestAssistant assistant)
    {
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann");
        await ann.SayAsync("/association");
        await ann.SayAsync("Le Potager");
        (await ann.SayAsync("passer")).Expect("peut aussi la recommander");
        return (community, ann);
    }

    private static async Task VouchAsync(Someone lead)
    {
        await lead.SayAsync("/recommander");
        await lead.SayAsync("Potager");
        await lead.SayAsync("oui");
    }

    private static async Task<Association> AssociationAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        return await db.Associations.AsNoTracking().SingleAsync(association => association.Name == "Le Potager", Cancelled);
    }
}
