using ChatAssistant.Adapters.Tests.Channels;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The main scenario, as the web chat plays it: from a code to a meetup in the diary. Where nothing typed arrives, forms are filled in.</summary>
internal sealed class DiscordScenario(DiscordRennesScene scene, DiscordWay way)
{
    public const string Lea = "Léa";
    public const string Karim = "Karim";

    public Transcript Play { get; } = new(scene);

    /// <param name="founded">True where the network is there already.</param>
    public async Task PlayAsync(bool founded = false)
    {
        if (!founded)
            await scene.FoundAsync();
        await ArriveAsync();
        await NeedAsync();
        await IntroduceAsync();
        await WriteAsync();
        await MeetAsync();
    }

    public async Task ArriveAsync()
    {
        await Play.SayAsync(Karim, "/hello " + await scene.InviteAsync(RennesNetwork.Jardins), "je suis l'assistant d'échanges");
        await scene.AgreedAsync(scene.IdOf(Karim));
        await Play.SayAsync(Lea, "/hello " + await scene.InviteAsync(RennesNetwork.Paniers), "je suis l'assistant d'échanges");
    }

    public async Task NeedAsync()
    {
        await Play.TapAsync(Lea, "D'accord, commençons", "qu'est-ce qui coince");
        await AnswerAsync(Lea, "on n'arrive pas à garder les bénévoles du samedi", "c'est ça ?");
        await Play.TapAsync(Lea, "Oui", "que pourriez-vous montrer");
        await Play.TapAsync(Lea, "Passer", "Qui peut voir ce besoin");
        await Play.TapAsync(Lea, "Anonyme", "C'est publié");
    }

    public async Task IntroduceAsync()
    {
        await Play.TapAsync(Lea, "Oui, présentez-nous", "Votre oui est");
        Play.Note("une heure passe");
        await scene.LetPassAsync(Duration.FromMinutes(61));
        Play.Look(Karim, "aimerait apprendre de vous");
        await Play.TapAsync(Karim, "Oui, présentez-nous", "ont dit oui");
        Play.Look(Lea, "Les deux associations ont dit oui");
    }

    public async Task MeetAsync()
    {
        await Play.TapAsync(Lea, "Proposer des créneaux", "Écrivez comme vous parlez");
        await AnswerAsync(Lea, "mardi prochain 18h30, jeudi 12 mars midi", "mardi 10 mars");
        await Play.TapAsync(Lea, "C'est bon", "Vos dates sont en route");
        Play.Look(Karim, "propose une rencontre");
        var asked = scene.SeenBy(Karim).Last(shown => shown.Buttons.Any(button => button.Label.Contains("mardi", StringComparison.Ordinal)));
        await Play.DoAsync(Karim, "[mardi]", () => scene.PickAsync(Karim, asked, "mardi"));
        Play.Look(Karim, "si besoin");
        await Play.TapAsync(Karim, "Passer", "C'est fixé");
        Play.Look(Lea, "C'est fixé");
        Assert.Contains(scene.SeenBy(Lea).SelectMany(message => message.Files), file => file.Name == "rencontre.ics" && file.Bytes!.Length > 100);
    }

    private async Task WriteAsync()
    {
        await Play.TapAsync(Lea, "Écrire à Karim", "que voulez-vous écrire");
        await AnswerAsync(Lea, "Bonjour, comment faites-vous pour le <planning> du *samedi* ?", "« Bonjour");
        await Play.TapAsync(Lea, "Envoyer", "C'est envoyé");
        Play.Look(Karim, "comment faites-vous pour le <planning> du *samedi* ?");
    }

    private async Task AnswerAsync(string person, string words, string expected)
    {
        // Once they are in a direct message, they write there.
        var isDirect = way == DiscordWay.Gateway;
        if (isDirect || !scene.SeenBy(person)[^1].Buttons.Any(button => button.Label == "Écrire ma réponse"))
            await Play.SayAsync(person, words, expected);
        else
        {
            await Play.DoAsync(person, words, () => scene.FillAsync(person, "Écrire ma réponse", _ => [words]));
            Play.Look(person, expected);
        }
    }
}
