using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Tests.Scripts;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

/// <summary>"Not this time", and then a change of mind.</summary>
public sealed class ProposalNoBackTests
{
    private const string Seeker = "Les Paniers";
    private const string Candidate = "Les Jardins";

    private static readonly Duration MoreThanAnHour = Duration.FromMinutes(61);

    [Fact]
    public async Task Who_looks_for_a_partner_takes_their_no_back_and_the_story_goes_on()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, karim) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Pas cette fois");
        await lea.TapAsync("Dire pourquoi");
        await lea.TapAsync("trop loin");
        (await lea.TapAsync("Changer d'avis")).Expect("Cette piste est de nouveau ouverte").Expect("Oui, présentez-nous");
        Assert.Null((await network.ProposalAsync(Seeker, Candidate)).SeekerReason);
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(MoreThanAnHour);
        (await karim.LookAsync()).Expect("aimerait apprendre de vous");
    }

    [Fact]
    public async Task A_yes_on_the_card_that_was_declined_takes_the_no_back_too()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, _) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Pas cette fois");
        (await lea.TapAsync("Oui, présentez-nous")).Expect("Votre oui est noté");
        Assert.Equal(ProposalStatus.Promised, (await network.ProposalAsync(Seeker, Candidate)).Status);
    }

    [Fact]
    public async Task Where_the_other_side_is_no_longer_there_a_kind_word_says_so()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, _) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Pas cette fois");
        await network.ChangeAsync(Candidate, association => association.PausedUntil = new LocalDate(2026, 6, 1));
        (await lea.TapAsync("Changer d'avis")).Expect("Merci d'avoir changé d'avis").Expect("ce n'est pas de votre fait").ExpectNot("pause");
        Assert.Equal(ProposalEnd.NoLongerPossible, (await network.ProposalAsync(Seeker, Candidate)).End);
    }

    [Fact]
    public async Task Who_was_asked_takes_their_no_back_while_the_window_is_open()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, _, karim) = await AskedAsync(assistant);
        await karim.TapAsync("Pas cette fois");
        (await karim.SayAsync("/partenaires")).Expect("vous avez répondu « pas cette fois »").Expect("Changer d'avis").ExpectNot("Répondez quand vous voulez");
        (await karim.SayAsync("statut")).ExpectNot("attend votre réponse");
        (await karim.TapAsync("Changer d'avis")).Expect("de nouveau ouverte");
        Assert.Equal(ProposalAnswer.None, (await network.ProposalAsync(Seeker, Candidate)).CandidateAnswer);
        (await karim.SayAsync("statut")).Expect("Une piste attend votre réponse");
    }

    [Fact]
    public async Task Too_late_for_who_was_asked_is_said_kindly_and_they_may_be_proposed_again()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, karim) = await AskedAsync(assistant);
        (await lea.SayAsync("statut")).Expect("Un oui de vous attend la réponse de l'autre côté");
        await karim.TapAsync("Pas cette fois");
        await assistant.AdvanceAsync(Duration.FromDays(9));
        (await karim.TapAsync("Changer d'avis")).Expect("cette piste s'est refermée").Expect("proposée de nouveau");
        var proposal = await network.ProposalAsync(Seeker, Candidate);
        Assert.Equal((ProposalStatus.Ended, ProposalEnd.CandidateDeclined, ProposalAnswer.None), (proposal.Status, proposal.End!.Value, proposal.CandidateAnswer));
        (await karim.TapAsync("Changer d'avis")).Expect("n'est plus ouverte");
    }

    [Fact]
    public async Task Nobody_else_takes_a_no_back()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, _) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Pas cette fois");
        await network.AddAsync("Le Fil");
        var awa = await network.JoinAsync("Le Fil", "Awa");
        var id = (await network.ProposalAsync(Seeker, Candidate)).Id;
        (await assistant.PressAsync(awa, $"proposal-no-back {id:N}")).Expect("Je ne trouve pas cette piste");
        Assert.Equal(ProposalStatus.Ended, (await network.ProposalAsync(Seeker, Candidate)).Status);
    }

    private static async Task<(Neighbours Network, Someone Lea, Someone Karim)> PairAsync(TestAssistant assistant)
    {
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "fund-crowd");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain");
        return (network, lea, karim);
    }

    private static async Task<(Neighbours Network, Someone Lea, Someone Karim)> AskedAsync(TestAssistant assistant)
    {
        var (network, lea, karim) = await PairAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Oui, présentez-nous");
        await assistant.AdvanceAsync(MoreThanAnHour);
        return (network, lea, await karim.LookAsync());
    }
}
