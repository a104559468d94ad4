using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ChatAssistant.Bot.Tests.Operations;

namespace ChatAssistant.Bot.Tests.Demo;

/// <summary>
/// Every branch of the check-ins, days later, on a running host with its jobs and through its API: each case is what a visitor does from the first question on
/// (« tap: », « say: », « wait: ») and what they must then have read (« read: ») or not (« not: »).
/// </summary>
public sealed class CheckInBranchTests(CheckInBranchTests.RunningDemo demo) : IClassFixture<CheckInBranchTests.RunningDemo>
{
    private const string HeldYes = "tap:Oui|say:passer|read:Merci, c'est noté. Dans un mois";
    private const string AMonth = HeldYes + "|wait:P30D|read:Il y a un mois";
    private const string ThreeMonths = AMonth + "|tap:Pas encore|wait:P60D|read:Il y a trois mois";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    [Theory]
    [InlineData("It took place", HeldYes + "|read:transmettre à votre équipe")]
    [InlineData("On another day", "tap:Oui|say:hier|read:Merci, c'est noté")]
    [InlineData("It is postponed", "tap:C'est reporté|read:nouvelles dates|tap:Proposer des créneaux|read:Écrivez comme vous parlez")]
    [InlineData("The other did not come", "tap:Non|tap:L'autre n'est pas venu|read:pour la coordination seulement|tap:Chercher une autre association|read:Je cherche une autre association")]
    [InlineData("We could not", "tap:Non|tap:Nous n'avons pas pu|read:30 minutes en visio|tap:Proposer des créneaux|read:Écrivez comme vous parlez")]
    [InlineData("No answer, one nudge", "tap:Non|tap:Pas de réponse|read:J'écris une fois à|tap:D'accord|read:une seule fois")]
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
    [InlineData("Adopted, and that is all", ThreeMonths + "|tap:Oui, adoptée|say:12 au lieu de 8|tap:S'arrêter là|read:l'échange est terminé")]
    [InlineData("Adopted in part, a project together", ThreeMonths + "|tap:En partie|say:passer|tap:Un projet commun|read:Le premier pas")]
    [InlineData("Not adopted, an event together", ThreeMonths + "|tap:Non|say:passer|tap:Un événement commun|read:Le premier pas")]
    [InlineData("Adopted, a report together", ThreeMonths + "|tap:Oui, adoptée|say:passer|tap:Une publication commune|read:Le premier pas")]
    [InlineData("Adopted, a tool to share", ThreeMonths + "|tap:Oui, adoptée|say:passer|tap:Un outil ou une formation|read:Le premier pas")]
    [InlineData("Three months, asked again tomorrow", ThreeMonths + "|tap:Me redemander demain|wait:P1D|tap:Non|say:passer|tap:S'arrêter là|read:l'échange")]
    public async Task Each_branch_of_a_check_in_has_its_next_step(string branch, string steps)
    {
        using var http = demo.Host.CreateClient();
        (await http.PostAsync("/api/demo/reset", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        var lea = await MetAsync(http);
        foreach (var step in steps.Split('|'))
            _ = step.Split(':', 2) switch
            {
                ["tap", var label] => await lea.TapAsync(label),
                ["say", var words] => await lea.SayAsync(words),
                ["wait", var period] => await lea.WaitAsync(period),
                ["read", var words] => await lea.ExpectAsync(words),
                ["not", var words] => lea.ExpectNot(words),
                _ => throw new InvalidOperationException($"{branch}: no such step: {step}"),
            };
    }

    /// <summary>From hello to the first question after a meetup.</summary>
    private static async Task<DemoVisitor> MetAsync(HttpClient http)
    {
        var lea = await DemoVisitor.ArriveAsync(http);
        await lea.TapAsync("D'accord");
        await lea.SayAsync("on arrive pas a garder les benevoles du samedi");
        await lea.TapAsync("Oui");
        await (await lea.SayAsync("la collecte en magasin")).TapAsync("Anonyme");
        await (await lea.SayAsync("Les Paniers du samedi")).SayAsync("Rennes");
        await lea.ExpectAsync("associations qui pourraient échanger avec vous");
        await (await lea.TapAsync("Oui, présentez-nous")).SayAsync("Léa");
        await (await lea.WaitAsync("P1D")).ExpectAsync("Les deux associations ont dit oui");
        await lea.TapAsync("Proposer des créneaux");
        var now = DateTimeOffset.Parse((await http.GetFromJsonAsync<JsonElement>("/api/demo/clock")).GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
        await lea.SayAsync($"{now.UtcDateTime.AddDays(3).ToString("dddd d MMMM", French)} à 18h30, {now.UtcDateTime.AddDays(5).ToString("dddd d MMMM", French)} à midi");
        await lea.TapAsync("C'est bon");
        await (await lea.WaitAsync("PT1M")).ExpectAsync("C'est fixé");
        return await (await lea.WaitAsync("P11D")).ExpectAsync("A-t-elle eu lieu");
    }

    /// <summary>One host for all branches; each begins the demonstration anew.</summary>
    public sealed class RunningDemo : IDisposable
    {
        internal BotHost Host { get; } = new(("Demo:Enabled", "true"), ("Web:RateLimit:PerAddress", "100000"), ("Web:RateLimit:SessionsPerAddress", "100000"));

        public void Dispose() => Host.Dispose();
    }
}
