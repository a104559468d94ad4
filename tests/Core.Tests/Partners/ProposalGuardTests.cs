using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

/// <summary>What keeps a proposal from being made, or from going on.</summary>
public sealed class ProposalGuardTests
{
    private const string Seeker = "Les Paniers";
    private const string Candidate = "Les Jardins";

    [Fact]
    public async Task An_introduction_waits_for_the_association_to_be_confirmed_then_goes_on()
    {
        await using var assistant = await Neighbours.StartAsync(services => services.AddCommand<Confirm>());
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "", association => association.IsVerified = false);
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        var nadia = await network.JoinAsync(null, "Nadia", Role.Coordinator);
        await lea.SayAsync("/publish vol-retain");
        (await lea.TapAsync("Oui, présentez-nous")).Expect("doit d'abord confirmer votre association");
        await assistant.AdvanceAsync(Duration.FromHours(3));
        Assert.Single(await karim.AllAsync());
        await using var db = assistant.Db();
        Assert.Equal("association-to-confirm", (await db.Todo.SingleAsync(Cancel)).Kind);

        await assistant.PressAsync(nadia, $"confirm-now {network.IdOf(Seeker)}");
        (await lea.LookAsync()).Expect("est confirmée");
        await assistant.AdvanceAsync(Duration.FromMinutes(1));
        (await karim.LookAsync()).Expect("aimerait apprendre de vous");
    }

    [Fact]
    public async Task A_candidate_that_is_not_confirmed_is_introduced_once_it_is()
    {
        await using var assistant = await Neighbours.StartAsync(services => services.AddCommand<Confirm>());
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain", association => association.IsVerified = false);
        var nadia = await network.JoinAsync(null, "Nadia", Role.Coordinator);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromHours(2));
        (await karim.TapAsync("Oui, présentez-nous")).Expect("doit encore confirmer").ExpectNot("Paniers");
        await assistant.PressAsync(nadia, $"confirm-now {network.IdOf(Candidate)}");
        (await karim.LookAsync()).Expect("Voici Les Paniers");
        (await lea.LookAsync()).Expect("Voici Les Jardins");
    }

    [Fact]
    public async Task A_block_and_the_private_list_keep_two_associations_from_each_other_both_ways()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "fund-crowd");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        await karim.SayAsync("/nepasmepresenter");
        await karim.SayAsync("Paniers");
        (await lea.SayAsync("/publish vol-retain")).Expect("Personne dans le réseau n'y répond");
        (await karim.SayAsync("/publish fund-crowd")).Expect("Personne dans le réseau n'y répond");
    }

    [Fact]
    public async Task An_association_with_three_exchanges_under_way_is_not_proposed()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        await using var db = assistant.Db();
        for (var i = 0; i < 3; i++)
            db.Add(new Exchange
            {
                Id = Guid.CreateVersion7(), NetworkId = network.Network, Topic = "vol-retain", OpenedAt = assistant.Now,
                Members = [new() { AssociationId = network.IdOf(Candidate), PersonId = (await karim.PersonAsync()).Id }],
            });
        await db.SaveChangesAsync(Cancel);
        (await lea.SayAsync("/publish vol-retain")).Expect("Personne dans le réseau n'y répond").ExpectNot("Oui, présentez-nous");
    }

    [Fact]
    public async Task A_need_without_a_match_is_told_to_the_coordination_and_found_when_somebody_new_comes()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "");
        (await lea.SayAsync("/publish vol-retain")).Expect("ce n'est pas de votre fait");
        await using (var db = assistant.Db())
            Assert.Equal(("need-without-match", Seeker), await db.Todo.Select(item => ValueTuple.Create(item.Kind, item.Words)).SingleAsync(Cancel));
        await assistant.AdvanceAsync(Duration.FromDays(1));
        await assistant.AdvanceAsync(Duration.FromDays(1));
        Assert.Empty((await lea.LookAsync()).Heard.Skip(1));

        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        await karim.SayAsync("/publish fund-crowd");
        await assistant.AdvanceAsync(Duration.FromMinutes(1));
        (await lea.LookAsync()).Expect("Du nouveau pour votre besoin").Expect("Oui, présentez-nous");
        await using var after = assistant.Db();
        Assert.NotNull((await after.Todo.SingleAsync(item => item.Words == Seeker, Cancel)).DoneAt);
    }

    [Fact]
    public async Task Who_did_not_agree_to_be_written_to_finds_the_card_and_the_coordination_is_told()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        await using (var db = assistant.Db())
        {
            var id = (await karim.PersonAsync()).Id;
            await db.Set<Consent>().Where(consent => consent.PersonId == id).ExecuteDeleteAsync(Cancel);
        }

        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromHours(2));
        Assert.Single(await karim.AllAsync());
        await using (var db = assistant.Db())
            Assert.Equal("proposal-undelivered", (await db.Todo.SingleAsync(Cancel)).Kind);
        (await karim.SayAsync("/partenaires")).Expect("aimerait apprendre de vous");
        (await karim.TapAsync("Oui, présentez-nous")).Expect("Voici Les Paniers");
    }

    [Fact]
    public async Task In_quiet_hours_the_card_waits_and_its_window_starts_when_it_is_delivered()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        await lea.SayAsync("/publish vol-retain");
        await assistant.AdvanceAsync(Duration.FromHours(11));
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromHours(2));
        Assert.Single(await karim.AllAsync());
        await assistant.AdvanceAsync(Duration.FromHours(10));
        (await karim.LookAsync()).Expect("jusqu'au jeudi 12 mars inclus");
    }

    [Fact]
    public async Task A_card_that_another_yes_made_useless_is_answered_kindly()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        var awa = await network.AddAsync("Le Fil", "Awa", "vol-retain");
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Oui, présentez-nous");
        await lea.SayAsync("/partenaires");
        await lea.TapAsync("Voir une autre piste");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromHours(2));
        await karim.TapAsync("Oui, présentez-nous");
        (await awa.TapAsync("Oui, présentez-nous")).Expect("n'est plus ouverte").ExpectNot("Paniers");
    }

    [Fact]
    public async Task Others_proposals_cannot_be_touched_by_their_id()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        var awa = await network.AddAsync("Le Fil", "Awa", "com-social");
        await lea.SayAsync("/publish vol-retain");
        var proposal = await network.ProposalAsync(Seeker, Candidate);
        foreach (var command in new[] { "proposal-yes", "proposal-no", "proposal-board", "proposal-later", "proposal-question", "proposal-take-back" })
        {
            (await assistant.PressAsync(awa, $"{command} {proposal.Id:N}")).Expect("Je ne trouve pas cette piste");

            // Nor by the candidate, as long as it was not asked.
            (await assistant.PressAsync(karim, $"{command} {proposal.Id:N}")).Expect("Je ne trouve pas cette piste");
        }

        (await assistant.PressAsync(awa, $"proposal-next {proposal.NeedId:N}")).Expect("n'est plus ouverte");
        Assert.Equal(ProposalStatus.Offered, (await network.ProposalAsync(Seeker, Candidate)).Status);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Confirms an association at once.</summary>
    private sealed class Confirm : ICommand
    {
        public string Key => "confirm-now";

        public bool IsListed => false;

        public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
        {
            var association = await turn.Db.Associations.SingleAsync(association => association.Id == new Data.AssociationId(Guid.Parse(argument)), cancellationToken);
            association.IsVerified = true;
            await turn.RaiseAsync(new AssociationConfirmed(association), cancellationToken);
        }
    }
}
