using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

public sealed class ProposalTests
{
    private static readonly Duration MoreThanAnHour = Duration.FromMinutes(61);

    [Fact]
    public async Task A_published_need_gets_its_first_explained_proposal_in_the_same_turn()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, lea, _) = await PairAsync(assistant);
        (await lea.SayAsync("/publish vol-retain"))
            .Expect("J'ai trouvé une association").Expect("Elle propose : Fidéliser").Expect("jusqu'au mercredi 11 mars inclus")
            .Expect("Oui, présentez-nous").Expect("Je dois en parler au bureau").Expect("Une question d'abord").Expect("Pas cette fois").Expect("Plus tard")
            .ExpectNot("Jardins").ExpectNot("Karim");
    }

    [Fact]
    public async Task Two_yeses_introduce_both_sides_and_the_exchange_begins()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, karim) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        (await lea.TapAsync("Oui, présentez-nous")).Expect("une heure pour le reprendre");
        await assistant.AdvanceAsync(MoreThanAnHour);
        (await karim.LookAsync()).Expect("aimerait apprendre de vous").Expect("Elle cherche : Fidéliser").ExpectNot("Paniers");
        (await karim.TapAsync("Oui, présentez-nous"))
            .Expect("Les deux associations ont dit oui. Voici Les Paniers du samedi ; votre contact est Léa.").Expect("Son besoin : « Nos bénévoles du samedi partent vite. »")
            .Expect("Écrire à Léa").Expect("Proposer des créneaux").Expect("Mettre en pause").Expect("Signaler");
        (await lea.LookAsync()).Expect("Voici Les Jardins ; votre contact est Karim.").Expect("Redon (Ille-et-Vilaine), à").Expect("30 minutes");

        await using var db = assistant.Db();
        Assert.Equal(NeedStatus.InExchange, (await db.Needs.SingleAsync(need => need.AssociationId == network.IdOf("Les Paniers du samedi"), Cancel)).Status);
        Assert.Equal(["opened"], await ExchangeHistoryAsync(assistant));
    }

    [Fact]
    public async Task The_first_yes_can_be_taken_back_for_an_hour_and_the_other_side_never_hears_of_it()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, lea, karim) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(Duration.FromMinutes(50));
        (await lea.TapAsync("Reprendre mon oui")).Expect("repris");
        await assistant.AdvanceAsync(Duration.FromDays(2));
        Assert.Single(await karim.AllAsync());

        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(MoreThanAnHour);
        (await lea.TapAsync("Reprendre mon oui")).Expect("déjà parti");
    }

    [Fact]
    public async Task A_board_has_three_weeks_and_a_summary_to_forward_that_names_nobody()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, _) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        (await lea.TapAsync("bureau")).Expect("jusqu'au mercredi 25 mars inclus").Expect("À transmettre à votre bureau").ExpectNot("Jardins");
        await assistant.AdvanceAsync(Duration.FromDays(11));
        (await lea.LookAsync()).Expect("Avez-vous pu le faire");
        await assistant.AdvanceAsync(Duration.FromDays(9));
        Assert.Equal(ProposalStatus.Offered, (await network.ProposalAsync("Les Paniers du samedi", "Les Jardins")).Status);
        (await lea.TapAsync("Oui, présentez-nous")).Expect("Votre oui est noté");
    }

    [Fact]
    public async Task Later_is_asked_again_after_a_week_and_only_once()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, lea, _) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        (await lea.TapAsync("Plus tard")).Expect("Je vous en reparle le mercredi 11 mars");
        await assistant.AdvanceAsync(Duration.FromDays(7));
        (await lea.LookAsync()).Expect("Vous m'aviez dit « plus tard »");
        (await lea.TapAsync("Plus tard")).Expect("je ne vous relance plus").Expect("mercredi 18 mars");
        await assistant.AdvanceAsync(Duration.FromDays(6));
        Assert.DoesNotContain((await lea.LookAsync()).Heard, message => message.Text.Plain.Contains("plus tard", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_this_time_brings_the_next_candidate_and_its_reason_stays_with_the_coordination()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, karim) = await PairAsync(assistant);
        await network.AddAsync("Le Fil", "Awa", "vol-retain");
        (await lea.SayAsync("/publish vol-retain")).Expect("2 associations");
        var first = await CandidateAsync(assistant);
        (await lea.TapAsync("Pas cette fois")).Expect("ne sera jamais montré").Expect("Voici une autre association");
        (await lea.TapAsync("Dire pourquoi")).Expect("Seule la coordination");
        (await lea.TapAsync("trop loin")).Expect("gardé pour la coordination");
        Assert.NotEqual(first, await CandidateAsync(assistant));
        Assert.Single(await karim.AllAsync());
        await using var db = assistant.Db();
        Assert.Equal(DeclineReason.TooFar, (await db.Proposals.SingleAsync(proposal => proposal.Status == ProposalStatus.Ended, Cancel)).SeekerReason);
    }

    [Fact]
    public async Task Partners_shows_where_each_proposal_stands_to_both_sides()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, karim) = await PairAsync(assistant);
        (await lea.SayAsync("/partenaires")).Expect("pas encore de piste");
        await network.AddAsync("Le Fil", "Awa", "vol-retain");
        await lea.SayAsync("/publish vol-retain");
        (await lea.SayAsync("/partenaires")).Expect("attend votre réponse").Expect("une autre piste attend");
        (await karim.SayAsync("/partenaires")).Expect("pas encore de piste");
        await lea.TapAsync("Oui, présentez-nous");
        (await lea.SayAsync("/partenaires")).Expect("encore reprendre votre oui");
        await assistant.AdvanceAsync(MoreThanAnHour);
        (await lea.SayAsync("/partenaires")).Expect("J'attends sa réponse");
        (await lea.TapAsync("Voir une autre piste")).Expect("Voici une autre association");
    }

    [Fact]
    public async Task All_of_it_reads_in_English()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Saturday Baskets", "Lea", "fund-crowd", language: "en");
        var karim = await network.AddAsync("River Gardens", "Karim", "vol-retain", language: "en");
        (await lea.SayAsync("/publish vol-retain")).Expect("I found an association").Expect("They offer:").Expect("until Wednesday 11 March included");
        (await lea.TapAsync("I must ask my board")).Expect("To forward to your board");
        (await lea.TapAsync("Yes, introduce us")).Expect("an hour to take it back");
        await assistant.AdvanceAsync(MoreThanAnHour);
        (await karim.LookAsync()).Expect("would like to learn from you");
        (await karim.TapAsync("Yes, introduce us")).Expect("Both associations said yes. This is Saturday Baskets; your contact is Lea.").Expect("Propose dates");
        (await karim.SayAsync("/partners")).Expect("You have no lead yet");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(Neighbours Network, Someone Lea, Someone Karim)> PairAsync(TestAssistant assistant)
    {
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Les Paniers du samedi", "Léa", "fund-crowd");
        var karim = await network.AddAsync("Les Jardins", "Karim", "vol-retain", association => association.PlaceCode = "35236");
        return (network, lea, karim);
    }

    private static async Task<Data.AssociationId> CandidateAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        return (await db.Proposals.SingleAsync(proposal => proposal.Status == ProposalStatus.Offered, Cancel)).Candidate;
    }

    private static async Task<List<string>> ExchangeHistoryAsync(TestAssistant assistant)
    {
        await using var db = assistant.Db();
        return await db.ExchangeHistory.Select(step => step.Kind).ToListAsync(Cancel);
    }
}
