using ChatAssistant.Core.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Tests.Demo;

/// <summary>What one side of a meetup says and the other does not, and what the coordination then reads: both sides and the coordinator are people at one running host.</summary>
public sealed class CheckInSidesTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private readonly CheckInScene scene = new(demo);

    [Fact]
    public async Task Where_the_sides_disagree_nothing_is_counted_and_the_coordination_has_both_asked_again()
    {
        var (lea, karim, nadia) = await CastAsync();
        await (await lea.TapAsync("Oui")).SayAsync("passer");
        await (await karim.TapAsync("Non")).TapAsync("Nous n'avons pas pu");
        Assert.Equal(MeetupOutcome.ToBeChecked, await OutcomeAsync());
        await (await lea.WaitAsync("P40D")).ExpectNotAsync("Il y a un mois");
        await karim.ExpectNotAsync("Il y a un mois");

        await (await nadia.SayAsync("/atraiter")).ExpectAsync("Les réponses ne concordent pas");
        await (await nadia.TapAsync("1. Redemander aux deux")).ExpectAsync("sans dire ce que l'autre a répondu");
        await (await lea.WaitAsync("P1D")).ExpectAsync("préciser");
        await (await lea.TapAsync("Oui")).SayAsync("passer");
        await (await karim.TapAsync("Oui")).SayAsync("passer");
        Assert.Equal(MeetupOutcome.Held, await OutcomeAsync());
        await (await lea.WaitAsync("P1D")).ExpectAsync("Il y a un mois");
        await karim.ExpectAsync("Il y a un mois");
    }

    [Fact]
    public async Task A_side_that_twice_saw_nobody_come_is_heard_by_the_coordination_alone()
    {
        var (lea, karim, nadia) = await CastAsync();
        await (await lea.TapAsync("Non")).TapAsync("L'autre n'est pas venu");
        await (await nadia.SayAsync("/atraiter")).ExpectNotAsync("n'avoir vu personne");

        await CheckInScene.ProposeAsync(lea);
        await (await (await karim.ExpectAsync("propose une rencontre")).SayAsync("1")).SayAsync("passer");
        await lea.ExpectAsync("C'est fixé", times: 2);
        await lea.WaitAsync("P11D");
        await (await lea.TapAsync("Non")).TapAsync("L'autre n'est pas venu");
        await (await nadia.SayAsync("/atraiter")).ExpectAsync("n'avoir vu personne");
        await (await nadia.TapAsync("1. Écrire")).SayAsync("Bonjour, tout va bien chez vous ?");
        await karim.ExpectAsync("Bonjour, tout va bien chez vous ?");
        await karim.ExpectNotAsync("vu personne");
    }

    [Fact]
    public async Task A_silent_side_is_reminded_once_then_the_coordination_writes_to_it()
    {
        var (lea, karim, nadia) = await CastAsync();
        await (await lea.TapAsync("Oui")).SayAsync("passer");
        await (await karim.WaitAsync("P4D")).ExpectAsync("Je me permets de vous redemander, une seule fois");
        await (await nadia.SayAsync("/atraiter")).ExpectNotAsync("Pas de nouvelles");
        await karim.WaitAsync("P4D");
        await (await nadia.SayAsync("/atraiter")).ExpectAsync("Pas de nouvelles malgré un rappel");
        await (await nadia.TapAsync("1. Écrire")).SayAsync("Bonjour, avez-vous pu vous voir ?");
        await (await karim.ExpectAsync("Bonjour, avez-vous pu vous voir ?")).TapUnderAsync("avez-vous pu vous voir", "Répondre");
        await (await karim.SayAsync("Oui, jeudi.")).ExpectAsync("coordination");
        await (await nadia.SayAsync("/atraiter")).ExpectAsync("Oui, jeudi.");
        await (await karim.TapUnderAsync("A-t-elle eu lieu", "Oui")).SayAsync("passer");
        Assert.Equal(MeetupOutcome.Held, await OutcomeAsync());
    }

    [Fact]
    public async Task A_side_that_does_not_answer_is_nudged_once_and_may_put_it_off_or_end_it()
    {
        var (lea, karim, _) = await CastAsync();
        await (await lea.TapAsync("Non")).TapAsync("Pas de réponse");
        await lea.TapAsync("D'accord");
        await (await karim.ExpectAsync("attend de vos nouvelles")).TapAsync("Plus tard");
        await lea.ExpectAsync("répondra plus tard");
        await (await lea.WaitAsync("P6D")).ExpectNotAsync("Toujours pas de nouvelles");
        await (await lea.WaitAsync("P2D")).ExpectAsync("Toujours pas de nouvelles");
        await (await karim.TapUnderAsync("attend de vos nouvelles", "Arrêter l'échange")).ExpectAsync("C'est arrêté, sans reproche");
        await lea.ExpectAsync("s'arrête là");
    }

    /// <summary>All three after a meetup, each side with its first question.</summary>
    private async Task<(DemoVisitor Lea, DemoVisitor Karim, DemoVisitor Nadia)> CastAsync()
    {
        var lea = await scene.FixedAsync();
        var cast = (lea, karim: await scene.PartnerAsync(), await scene.CoordinatorAsync());
        await (await lea.WaitAsync("P11D")).ExpectAsync("A-t-elle eu lieu");
        await cast.karim.ExpectAsync("A-t-elle eu lieu");
        return cast;
    }

    private async Task<MeetupOutcome> OutcomeAsync()
    {
        await using var db = demo.Host.Storage.Create();
        return MeetupOutcomes.Of(await db.CheckIns.Where(checkIn => checkIn.Kind == CheckInKind.DidItHappen && checkIn.MeetupId != null).ToListAsync(TestContext.Current.CancellationToken));
    }
}
