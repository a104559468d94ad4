using System.Globalization;
using Ical.Net.DataTypes;
using NodaTime;

namespace ChatAssistant.EndToEnd.Tests;

[Collection("the demonstration")]
public sealed class ExchangeTests(DemoInBrowser browser)
{
    private const int DaysToTheMeetup = 6;
    private static readonly LocalTime Evening = new(18, 30);

    [Fact]
    public async Task A_need_becomes_an_exchange_a_meetup_and_a_habit_three_months_later()
    {
        await using var page = await browser.ArriveAsync();
        await SaysANeedAsync(page);
        await DescribesTheAssociationAsync(page);
        await IsIntroducedAsync(page);
        await WritesAsync(page);
        var day = await FixesAMeetupAsync(page);
        await SavesTheDateAsync(page, day);
        await AnswersTheFollowUpsAsync(page);

        await page.ReloadAsync();
        await page.SeesAsync("l'échange est terminé");
        var tab = await page.OpenAnotherTabAsync();
        await tab.SeesAsync("l'échange est terminé");
        await Axe.AssertNothingInBothThemesAsync(page.Page);
    }

    private static async Task SaysANeedAsync(ChatPage page)
    {
        await page.SeesAsync("Bonjour, je suis l'assistant d'échanges du Réseau de démonstration.");
        await page.TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
        await page.SayAsync("nos bénévoles ne restent pas", "Fidéliser, reconnaître et valoriser les bénévoles : c'est ça ?");
        await page.TapAsync("Oui", "En échange, que pourriez-vous montrer à d'autres ?");
        await page.SayAsync("organiser une fête de quartier", "Qui peut voir ce besoin ?");
        await page.TapAsync("Anonyme", "Comment s'appelle votre association ?");
        await page.SayAsync("Les Voisins du Canal", "Où se trouve-t-elle ?");
        await page.SayAsync("Lyon", "C'est publié : vous cherchez Fidéliser, reconnaître et valoriser les bénévoles.");
    }

    /// <summary>The profile, as a form of two pages, then a look at all of it with one answer corrected.</summary>
    private static async Task DescribesTheAssociationAsync(ChatPage page)
    {
        await page.TapAsync("Décrire mon association", "En une phrase, que fait votre association ?");
        await page.FillAsync("En une phrase, que fait votre association ?", "Des voisins s'entraident le long du canal");
        await page.ChooseAsync("Son domaine principal ?", "Vie locale");
        await page.TickAsync("Les familles");
        await page.SendFormAsync("Combien de personnes la font vivre");
        await page.TickAsync("De 5 à 15");
        await page.TickAsync("Proximité");
        await page.SendFormAsync("Voici ce que l'on sait de votre association.");
        await page.SeesAsync("Des voisins s'entraident le long du canal");
        await page.CorrectAsync("Corriger : Taille", "Combien de personnes la font vivre");
        await page.TickAsync("De 16 à 50");
        await page.SendFormAsync("Voici ce que l'on sait de votre association.");
        await page.SeesAsync("De 16 à 50");
        await page.TapAsync("C'est bon", "C'est noté pour");
    }

    private static async Task IsIntroducedAsync(ChatPage page)
    {
        await page.SeesAsync("Elle propose : Fidéliser, reconnaître et valoriser les bénévoles.");
        await page.TapAsync("Oui, présentez-nous", "Quel est votre prénom ?");
        await page.SayAsync("Camille", "Votre oui est ");
        await page.AnswerWhereAskedAsync("Puis-je vous écrire en premier quand il y a du nouveau", "Oui", "C'est noté : je vous écrirai quand il y a du nouveau");
        await page.LetPassAsync(1, "Les deux associations ont dit oui.");
    }

    private static async Task WritesAsync(ChatPage page)
    {
        await page.TapAsync("Écrire à ", "que voulez-vous écrire ?");
        await page.SayAsync("Bonjour ! Comment avez-vous commencé ?", "« Bonjour ! Comment avez-vous commencé ? »");
        await page.TapAsync("Envoyer", "C'est envoyé à");
        await page.SeesAsync("« Bonjour, merci de votre message !");
    }

    /// <returns>The day of the meetup.</returns>
    private async Task<LocalDate> FixesAMeetupAsync(ChatPage page)
    {
        var day = (await browser.Demo.TodayAsync(TestContext.Current.CancellationToken)).PlusDays(DaysToTheMeetup);
        await page.TapAsync("Proposer des créneaux", "Écrivez comme vous parlez, de 2 à 6 dates.");
        await page.SayAsync($"le {Words(day)} à 18h30, le {Words(day.PlusDays(2))} à midi", "J'ai compris :");
        await page.TapAsync("C'est bon", "Vos dates sont en route");
        await page.SeesAsync("C'est fixé : rencontre avec");
        await page.TapAsync("Oui, j'y serai", "C'est noté, vous venez");
        return day;
    }

    private static async Task SavesTheDateAsync(ChatPage page, LocalDate day)
    {
        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.Page.Locator(".file").Last.ClickAsync());
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        var meetup = Assert.Single(Ical.Net.Calendar.Load(await file.ReadToEndAsync())!.Events);
        var start = Assert.IsType<CalDateTime>(meetup.Start);
        var expected = (day + Evening).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Paris"]);
        Assert.Equal("rencontre.ics", download.SuggestedFilename);
        Assert.Equal(expected.ToDateTimeUtc(), start.AsUtc);
        Assert.StartsWith("Rencontre avec ", meetup.Summary, StringComparison.Ordinal);
    }

    private static async Task AnswersTheFollowUpsAsync(ChatPage page)
    {
        await page.LetPassAsync(7, "Rappel : rencontre avec");
        await page.LetPassAsync(7, "A-t-elle eu lieu ?");
        await page.TapAsync("Me redemander demain", "Je vous redemande");
        await page.LetPassAsync(1, "A-t-elle eu lieu ?");
        await page.TapAsync("Oui", "Merci. C'était quel jour ?");
        await page.TapAsync("Passer", "Dans un mois, je vous demanderai simplement si une idée a été essayée.");
        await page.LetPassAsync(30, "Avez-vous essayé une idée venue de là ?");
        await page.TapAsync("Oui", "En une phrase, de quoi s'agit-il ?");
        await page.SayAsync("une feuille pour accueillir les nouveaux", "Bravo à votre équipe.");
        await page.LetPassAsync(30);
        await page.LetPassAsync(30, "La pratique fait-elle maintenant partie de vos habitudes ?");
        await page.TapAsync("Oui, adoptée", "Qu'est-ce qui a changé ?");
        await page.SayAsync("12 bénévoles le samedi au lieu de 8", "Et maintenant, avec");
        await page.TapAsync("S'arrêter là", "l'échange est terminé");
    }

    private static string Words(LocalDate day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr"));
}
