using ChatAssistant.Adapters.Tests.Storage;

namespace ChatAssistant.Bot.Tests.Demo;

/// <summary>
/// Every branch of the check-ins, days later, on a running host with its jobs and through its API: each case is what a visitor does from the first question on
/// (« tap: », « say: », « wait: ») and what they must then have read (« read: ») or not (« not: »).
/// </summary>
public sealed class CheckInBranchTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private const string HeldYes = "tap:Oui|say:passer|read:Merci, c'est noté. Dans un mois";
    private const string AMonth = HeldYes + "|wait:P30D|read:Il y a un mois";
    private const string ThreeMonths = AMonth + "|tap:Pas encore|wait:P60D|read:Il y a trois mois";

    private const string Nudged = "tap:Non|tap:Pas de réponse|tap:D'accord|read:une seule fois|wait:P4D|read:Toujours pas de nouvelles";
    private const string EnglishMonth = "tap:Yes|say:skip|read:Thank you, noted. In a month|wait:P30D|read:A month ago you talked";

    [Theory]
    [InlineData("It took place", HeldYes + "|read:transmettre à votre équipe")]
    [InlineData("On another day", "tap:Oui|say:hier|read:Merci, c'est noté")]
    [InlineData("It is postponed", "tap:C'est reporté|read:nouvelles dates|tap:Proposer des créneaux|read:Écrivez comme vous parlez")]
    [InlineData("The other did not come", "tap:Non|tap:L'autre n'est pas venu|read:pour la coordination seulement|tap:Chercher une autre association|read:Je cherche une autre association")]
    [InlineData("We could not", "tap:Non|tap:Nous n'avons pas pu|read:30 minutes en visio|tap:Proposer des créneaux|read:Écrivez comme vous parlez")]
    [InlineData("No answer, one nudge", "tap:Non|tap:Pas de réponse|read:J'écris une fois à|tap:D'accord|read:une seule fois")]
    [InlineData("No answer, still none: another association", Nudged + "|tap:Chercher une autre association|read:Je cherche une autre association")]
    [InlineData("No answer, still none: more patience", Nudged + "|tap:Attendre encore|read:Je vous redemande|wait:P4D|tap:Nous avons des nouvelles|read:Il ne reste qu'à trouver une date")]
    [InlineData("No answer, stop", "tap:Non|tap:Pas de réponse|tap:Arrêter là|read:C'est arrêté")]
    [InlineData("No date found", "tap:Non|tap:Pas trouvé de date|read:deux ou trois moments|tap:Proposer des créneaux|read:Écrivez comme vous parlez")]
    [InlineData("No longer useful", "tap:Non|tap:Ce n'est plus utile|read:C'est arrêté")]
    [InlineData("Asked again tomorrow", "tap:Me redemander demain|read:pas avant|wait:P1D|tap:Oui|say:passer|read:Merci, c'est noté")]
    [InlineData("Rather on Monday", "tap:Me redemander demain|tap:Plutôt lundi|read:lundi|wait:P8D|tap:Oui|say:passer|read:Merci, c'est noté")]
    [InlineData("On a date", "tap:Me redemander demain|tap:Une autre date|say:dans deux semaines|read:pas avant|wait:P15D|tap:Oui|say:passer|read:Merci, c'est noté")]
    [InlineData("Never again", "tap:Me redemander demain|tap:Ne plus me demander|read:je ne vous poserai plus cette question|wait:P5D|not:Je me permets")]
    [InlineData("No answer at all: one reminder", "wait:P9D|read:Je me permets de vous redemander, une seule fois|wait:P20D|tap:Oui|say:passer|read:Merci, c'est noté")]
    [InlineData("An idea was tried", AMonth + "|tap:Oui|say:un planning partagé|read:Bravo à votre équipe")]
    [InlineData("An idea is in progress", AMonth + "|tap:C'est en cours|say:passer|read:Une question à votre partenaire peut aider")]
    [InlineData("Not yet", AMonth + "|tap:Pas encore|read:Rien ne presse")]
    [InlineData("Dropped", AMonth + "|tap:Nous y avons renoncé|say:passer|read:Merci de le dire")]
    [InlineData("A month, asked again tomorrow", AMonth + "|tap:Me redemander demain|wait:P1D|tap:Pas encore|read:Rien ne presse")]
    [InlineData("A month, rather on Monday", AMonth + "|tap:Me redemander demain|tap:Plutôt lundi|read:Je vous redemande lundi|wait:P8D|tap:Pas encore|read:Rien ne presse")]
    [InlineData("A month, on a date", AMonth + "|tap:Me redemander demain|tap:Une autre date|say:dans deux semaines|read:pas avant|wait:P15D|tap:Nous y avons renoncé|say:passer|read:Merci de le dire")]
    [InlineData("A month, never again", AMonth + "|tap:Me redemander demain|tap:Ne plus me demander|read:je ne vous poserai plus cette question|wait:P65D|read:Il y a trois mois")]
    [InlineData("A month, no answer at all: one reminder", AMonth + "|wait:P4D|read:Je me permets de vous redemander, une seule fois|wait:P20D|tap:Oui|say:un planning partagé|read:Bravo à votre équipe")]
    [InlineData("Adopted, and that is all", ThreeMonths + "|tap:Oui, adoptée|say:12 au lieu de 8|tap:S'arrêter là|read:l'échange est terminé")]
    [InlineData("Adopted in part, a project together", ThreeMonths + "|tap:En partie|say:passer|tap:Un projet commun|read:Le premier pas")]
    [InlineData("Not adopted, an event together", ThreeMonths + "|tap:Non|say:passer|tap:Un événement commun|read:Le premier pas")]
    [InlineData("Adopted, a report together", ThreeMonths + "|tap:Oui, adoptée|say:passer|tap:Une publication commune|read:Le premier pas")]
    [InlineData("Adopted, a tool to share", ThreeMonths + "|tap:Oui, adoptée|say:passer|tap:Un outil ou une formation|read:Le premier pas")]
    [InlineData("Three months, rather on Monday", ThreeMonths + "|tap:Me redemander demain|tap:Plutôt lundi|read:Je vous redemande lundi|wait:P8D|tap:En partie|say:passer|tap:Un projet commun|read:Le premier pas")]
    [InlineData("Three months, on a date", ThreeMonths + "|tap:Me redemander demain|tap:Une autre date|say:dans deux semaines|read:pas avant|wait:P15D|tap:Oui, adoptée|say:passer|tap:S'arrêter là|read:l'échange")]
    [InlineData("Three months, no answer at all: one reminder", ThreeMonths + "|wait:P4D|read:Je me permets de vous redemander, une seule fois|wait:P20D|tap:Non|say:passer|tap:S'arrêter là|read:l'échange")]
    [InlineData("Three months, asked again tomorrow", ThreeMonths + "|tap:Me redemander demain|wait:P1D|tap:Non|say:passer|tap:S'arrêter là|read:l'échange")]
    public async Task Each_branch_of_a_check_in_has_its_next_step(string branch, string steps) => await WalkAsync(await new CheckInScene(demo).MetAsync(), branch, steps);

    [Theory]
    [InlineData("An idea was tried, adopted, and that is all", EnglishMonth + "|tap:Yes|say:a shared rota|read:Well done to your team|wait:P60D|read:Three months ago you talked|tap:Yes, adopted|say:12 instead of 8|tap:Stop here|read:the exchange is complete")]
    [InlineData("Dropped, asked again on Monday, a project together", EnglishMonth + "|tap:We dropped it|say:skip|read:Thank you for saying so|wait:P60D|tap:Ask me tomorrow|tap:Monday instead|read:Monday|wait:P8D|tap:Partly|say:skip|tap:A joint project|read:The first step")]
    [InlineData("No answer, one nudge", "tap:No|tap:No answer|read:I will write to|tap:All right|read:once only|wait:P4D|read:Still no news|tap:Look for another association|read:I am looking for another association")]
    public async Task In_English_too(string branch, string steps) => await WalkAsync(await new CheckInScene(demo).MetAsync("en"), branch, steps);

    [Fact]
    public async Task On_PostgreSQL_too()
    {
        var database = PostgresServer.NewDatabase();
        using (var postgres = RunningDemo.On(database))
            await WalkAsync(await new CheckInScene(postgres).MetAsync(), "PostgreSQL", ThreeMonths + "|tap:Me redemander demain|wait:P1D|tap:Oui, adoptée|say:12 au lieu de 8|tap:S'arrêter là|read:l'échange est terminé");
        await PostgresServer.DropAsync(database);
    }

    private static async Task WalkAsync(DemoVisitor lea, string branch, string steps)
    {
        foreach (var step in steps.Split('|'))
            _ = step.Split(':', 2) switch
            {
                ["tap", var label] => await lea.TapAsync(label),
                ["say", var words] => await lea.SayAsync(words),
                ["wait", var period] => await lea.WaitAsync(period),
                ["read", var words] => await lea.ExpectAsync(words),
                ["not", var words] => await lea.ExpectNotAsync(words),
                _ => throw new InvalidOperationException($"{branch}: no such step: {step}"),
            };
    }
}
