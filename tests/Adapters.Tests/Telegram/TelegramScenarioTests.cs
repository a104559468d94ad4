using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Tests.Channels;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Telegram;

/// <summary>The main scenario, as the web chat plays it, on Telegram: from a link to a meetup in the diary.</summary>
public sealed partial class TelegramScenarioTests
{
    private const string Lea = "Léa";
    private const string Karim = "Karim";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_need_becomes_an_introduction_a_relay_and_a_meetup(bool isWebhook)
    {
        await using var scene = new RennesScene(isWebhook);
        await scene.StartAsync();
        await scene.FoundAsync();
        var play = new Transcript(scene);
        await ArriveAsync(scene, play);
        await NeedAsync(play);
        await IntroduceAsync(scene, play);
        await WriteAsync(play);
        await MeetAsync(scene, play);
        Assert.Empty(scene.Telegram.Faults);
        Keep(play.Text);
    }

    private static async Task ArriveAsync(RennesScene scene, Transcript play)
    {
        await play.SayAsync(Karim, "/start " + await scene.InviteAsync(RennesNetwork.Jardins), "je suis l'assistant d'échanges");
        await scene.AgreedAsync(FakeTelegram.Number(scene.IdOf(Karim)));
        await play.SayAsync(Lea, "/start " + await scene.InviteAsync(RennesNetwork.Paniers), "je suis l'assistant d'échanges");
    }

    private static async Task NeedAsync(Transcript play)
    {
        await play.TapAsync(Lea, "D'accord, commençons", "qu'est-ce qui coince");
        await play.SayAsync(Lea, "on n'arrive pas à garder les bénévoles du samedi", "c'est ça ?");
        await play.TapAsync(Lea, "Oui", "que pourriez-vous montrer");
        await play.TapAsync(Lea, "Passer", "Qui peut voir ce besoin");
        await play.TapAsync(Lea, "Anonyme", "C'est publié");
    }

    private static async Task IntroduceAsync(RennesScene scene, Transcript play)
    {
        await play.TapAsync(Lea, "Oui, présentez-nous", "Votre oui est");
        play.Note("une heure passe");
        await scene.LetPassAsync(Duration.FromMinutes(61));
        play.Look(Karim, "aimerait apprendre de vous");
        await play.TapAsync(Karim, "Oui, présentez-nous", "ont dit oui");
        play.Look(Lea, "Les deux associations ont dit oui");
    }

    private static async Task WriteAsync(Transcript play)
    {
        await play.TapAsync(Lea, "Écrire à Karim", "que voulez-vous écrire");
        await play.SayAsync(Lea, "Bonjour, comment faites-vous pour le <planning> du *samedi* ?", "« Bonjour");
        await play.TapAsync(Lea, "Envoyer", "C'est envoyé");
        play.Look(Karim, "comment faites-vous pour le <planning> du *samedi* ?");
    }

    private static async Task MeetAsync(RennesScene scene, Transcript play)
    {
        await play.TapAsync(Lea, "Proposer des créneaux", "Écrivez comme vous parlez");
        foreach (var label in new[] { "10", "18:30", "12", "12:00" })
            await TurnAsync(scene, play, Lea, label);
        await play.TapAsync(Lea, "C'est tout (2)", "mardi 10 mars");
        await play.TapAsync(Lea, "C'est bon", "Vos dates sont en route");
        play.Look(Karim, "propose une rencontre");
        await TurnAsync(scene, play, Karim, "mardi");
        await play.TapAsync(Karim, "C'est tout (1)", "si besoin");
        await play.TapAsync(Karim, "Passer", "C'est fixé");
        play.Look(Lea, "C'est fixé");
        Assert.Contains(scene.SeenBy(Lea).SelectMany(message => message.Files), file => file.Name == "rencontre.ics" && file.Bytes!.Length > 100);
    }

    /// <summary>A tap that only changes the keyboard.</summary>
    private static Task TurnAsync(RennesScene scene, Transcript play, string person, string label)
    {
        var message = scene.SeenBy(person).Last(shown => shown.Buttons.Any(button => button.Label.Contains(label, StringComparison.Ordinal)));
        return play.DoAsync(person, $"[{message.Button(label).Label}]", () => scene.TapNowAsync(person, message.Id, label));
    }

    /// <summary>The page of the guide that shows a conversation is one that was played: TELEGRAM_TRANSCRIPT=write plays it anew.</summary>
    private static void Keep(string played, [CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("TELEGRAM_TRANSCRIPT") == "write")
            File.WriteAllText(
                Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/guide/fr/telegram-conversation.md"),
                "# Une conversation sur Telegram\n\nJouée par les tests sur une fausse API Telegram, telle quelle.\n\n" + InviteCode().Replace(played.ReplaceLineEndings("\n"), "/start CODE"));
    }

    [GeneratedRegex("/start [A-Z0-9-]+")]
    private static partial Regex InviteCode();
}
