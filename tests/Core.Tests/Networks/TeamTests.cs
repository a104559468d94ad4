using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Networks;

/// <summary>Who answers for an association, and who stands in.</summary>
public sealed class TeamTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_lead_names_a_deputy_who_is_told_and_may_decline()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var (lea, ann) = (community[Community.Paniers], await community.NewcomerAsync("Ann", Community.Paniers));
        (await ann.SayAsync("/equipe")).Expect("Léa : répond pour l'association").Expect("Ann (vous)").ExpectNot("peut me remplacer");
        (await lea.SayAsync("/equipe")).Expect("Ann peut me remplacer");
        (await lea.TapAsync("Ann peut me remplacer")).Expect("C'est changé").Expect("Ann : remplace");
        (await ann.LookAsync()).Expect("Léa vous demande de remplacer pour Les Paniers du samedi").Expect("Non, merci");
        (await ann.TapAsync("Non, merci")).Expect("C'est changé").ExpectNot("Ann (vous) : remplace");
        (await lea.LookAsync()).Expect("Ann ne vous remplace plus");
        Assert.Null((await AssociationAsync(assistant, community, Community.Paniers)).Deputy);
    }

    [Fact]
    public async Task The_lead_hands_over_and_becomes_the_deputy()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var (lea, ann) = (community[Community.Paniers], await community.NewcomerAsync("Ann", Community.Paniers));
        await lea.SayAsync("/equipe");
        await lea.TapAsync("Ann peut me remplacer");
        (await lea.TapAsync("Passer la main à Ann")).Expect("Ann : répond pour l'association").Expect("Léa (vous) : remplace");
        (await ann.LookAsync()).Expect("vous répondez maintenant pour Les Paniers du samedi");
        var association = await AssociationAsync(assistant, community, Community.Paniers);
        Assert.Equal(((await ann.PersonAsync()).Id, (await lea.PersonAsync()).Id), (association.Lead!.Value, association.Deputy!.Value));
    }

    [Fact]
    public async Task Nobody_but_the_lead_changes_the_team_and_a_member_takes_it_on_where_there_is_none()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann", Community.Paniers);
        var karim = community[Community.Jardins];
        var id = (await ann.PersonAsync()).Id;
        (await assistant.PressAsync(ann, $"team-lead {id}")).Expect("Seule la personne qui répond");
        (await assistant.PressAsync(karim, $"team-deputy {id}")).ExpectNot("Ann");
        await using var db = assistant.Db();
        var paniers = community.IdOf(Community.Paniers);
        await db.Associations.Where(association => association.Id == paniers).ExecuteUpdateAsync(row => row.SetProperty(association => association.Lead, (Data.PersonId?)null), Cancelled);
        (await ann.SayAsync("/equipe")).Expect("Personne ne répond pour l'association");
        (await ann.TapAsync("Je réponds pour l'association")).Expect("Ann (vous) : répond pour l'association");
    }

    [Fact]
    public async Task During_the_leads_pause_a_proposal_goes_to_the_deputy()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Les Paniers", "Léa", "fund-crowd");
        var karim = await network.AddAsync("Les Jardins", "Karim", "vol-retain");
        var nour = await network.JoinAsync("Les Jardins", "Nour");
        var (first, second) = ((await karim.PersonAsync()).Id, (await nour.PersonAsync()).Id);
        await network.ChangeAsync("Les Jardins", association => (association.Lead, association.Deputy) = (first, second));
        await using (var db = assistant.Db())
            await db.Set<People.Person>().Where(person => person.Id == first).ExecuteUpdateAsync(row => row.SetProperty(person => person.PausedUntil, new LocalDate(2026, 5, 1)), Cancelled);

        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromMinutes(61));
        (await nour.LookAsync()).Expect("aimerait apprendre de vous");
        (await karim.LookAsync()).ExpectNot("aimerait apprendre de vous");
    }

    [Fact]
    public async Task Who_joins_by_name_where_nobody_can_tell_is_for_the_coordination_to_check()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await using (var db = assistant.Db())
        {
            db.Associations.Add(new() { Id = new(assistant.NewId()), NetworkId = community.Network, Name = "Le Potager", IsVerified = true, CreatedAt = assistant.Now });
            await db.SaveChangesAsync(Cancelled);
        }

        var ann = await community.NewcomerAsync("Ann");
        await ann.SayAsync("/association");
        await ann.SayAsync("Le Potager");
        await ann.TapAsync("Le Potager");
        (await community.Coordinator.SayAsync("/atraiter")).Expect("Une personne dit être d'une association").Expect("Ann · Le Potager");
        (await community.Coordinator.TapAsync("Ce n'est pas un membre")).Expect("Ann ne fait plus partie de Le Potager");
        (await ann.LookAsync()).Expect("On me dit que vous n'êtes pas de Le Potager");
        Assert.Null((await ann.PersonAsync()).AssociationId);
        (await community.Coordinator.SayAsync("/atraiter")).Expect("Tout est traité");
    }

    [Fact]
    public async Task It_reads_in_English_and_says_so_to_who_is_of_no_association()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        (await (await community.NewcomerAsync("Sam", language: "en")).SayAsync("/team")).Expect("I do not know yet which association");
        (await (await community.NewcomerAsync("Ann", Community.Paniers, "en")).SayAsync("/team")).Expect("answers for the association").Expect("Ann (you)");
    }

    private static async Task<Association> AssociationAsync(TestAssistant assistant, Community community, string name)
    {
        await using var db = assistant.Db();
        var id = community.IdOf(name);
        return await db.Associations.AsNoTracking().SingleAsync(association => association.Id == id, Cancelled);
    }
}
