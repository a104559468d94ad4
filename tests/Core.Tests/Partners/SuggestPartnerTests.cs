using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

/// <summary>A need without a lead: the coordination proposes an association by hand.</summary>
public sealed class SuggestPartnerTests
{
    [Fact]
    public async Task The_coordination_proposes_an_association_and_both_sides_answer_as_to_any_lead()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, nadia) = await WithoutMatchAsync(assistant);
        var karim = await network.JoinAsync("Les Jardins", "Karim");
        (await nadia.SayAsync("/atraiter")).Expect("Un besoin sans piste : Les Paniers").Expect("Proposer une association");
        (await nadia.TapAsync("Proposer une association")).Expect("Les Paniers cherche : Fidéliser").Expect("À quelle association pensez-vous");
        (await nadia.SayAsync("Jardins")).Expect("la piste est proposée à Les Paniers, sans nom");
        (await lea.LookAsync()).Expect("La coordination de votre réseau a pensé à une association").Expect("Oui, présentez-nous").ExpectNot("Jardins");
        (await nadia.SayAsync("/atraiter")).Expect("Tout est traité");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromMinutes(61));
        (await karim.LookAsync()).Expect("aimerait apprendre de vous").ExpectNot("Paniers");
        (await karim.TapAsync("Oui, présentez-nous")).Expect("Les deux associations ont dit oui");
    }

    [Fact]
    public async Task Who_is_never_to_be_introduced_is_not_and_nobody_learns_why()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, nadia) = await WithoutMatchAsync(assistant);
        await network.JoinAsync("Les Jardins", "Karim");
        await lea.SayAsync("/nepasmepresenter");
        await lea.SayAsync("Les Jardins");
        await nadia.SayAsync("/atraiter");
        await nadia.TapAsync("Proposer une association");
        (await nadia.SayAsync("Jardins")).Expect("ne peuvent pas être proposées l'une à l'autre en ce moment").Expect("Une autre association").ExpectNot("liste");
        await using var db = assistant.Db();
        Assert.Empty(await db.Set<Core.Partners.Proposal>().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_volunteer_proposes_nothing_by_hand()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, lea, _) = await WithoutMatchAsync(assistant);
        (await assistant.PressAsync(lea, $"suggest-partner {Guid.Empty:N}")).ExpectNot("pensez-vous");
    }

    private static async Task<(Neighbours Network, Someone Lea, Someone Nadia)> WithoutMatchAsync(TestAssistant assistant)
    {
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Les Paniers", "Léa", "fund-crowd");
        var nadia = await network.JoinAsync(null, "Nadia", Role.Coordinator);
        (await lea.SayAsync("/publish vol-retain")).Expect("Personne dans le réseau n'y répond");
        await network.AddAsync("Les Jardins", "evt-organise");
        return (network, lea, nadia);
    }
}
