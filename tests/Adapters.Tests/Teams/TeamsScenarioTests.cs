using ChatAssistant.Adapters.Tests.Channels;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>The main scenario, as the web chat plays it, in the personal chat of Teams: from an invite to a meetup in the diary.</summary>
public sealed class TeamsScenarioTests
{
    private const string Lea = "Léa";
    private const string Karim = "Karim";

    [Fact]
    public async Task A_need_becomes_an_introduction_a_relay_and_a_meetup()
    {
        await using var scene = new WholeTeamsScene();
        await scene.StartAsync();
        await scene.FoundAsync();
        await ArriveAsync(scene);
        await NeedAsync(scene);
        await IntroduceAsync(scene);
        await WriteAsync(scene);
        await MeetAsync(scene);
        Assert.Empty(scene.Teams.Faults);
    }

    private static async Task ArriveAsync(WholeTeamsScene scene)
    {
        await SayAsync(scene, Karim, "/start " + await scene.InviteAsync(RennesNetwork.Jardins), "je suis l'assistant d'échanges");
        await scene.AgreedAsync(TeamsScene.IdOf(Karim));
        await SayAsync(scene, Lea, "/start " + await scene.InviteAsync(RennesNetwork.Paniers), "je suis l'assistant d'échanges");
    }

    private static async Task NeedAsync(WholeTeamsScene scene)
    {
        await TapAsync(scene, Lea, "D'accord, commençons", "qu'est-ce qui coince");
        await SayAsync(scene, Lea, "on n'arrive pas à garder les bénévoles du samedi", "c'est ça ?");
        await TapAsync(scene, Lea, "Oui", "que pourriez-vous montrer");
        await TapAsync(scene, Lea, "Passer", "Qui peut voir ce besoin");
        await TapAsync(scene, Lea, "Anonyme", "C'est publié");
    }

    private static async Task IntroduceAsync(WholeTeamsScene scene)
    {
        Look(scene, Lea, "Elle propose");
        await TapAsync(scene, Lea, "Oui, présentez-nous", "Votre oui est");
        await scene.LetPassAsync(Duration.FromMinutes(61));
        Look(scene, Karim, "aimerait apprendre de vous");
        await TapAsync(scene, Karim, "Oui, présentez-nous", "ont dit oui");
        Look(scene, Lea, "Les deux associations ont dit oui");
    }

    private static async Task WriteAsync(WholeTeamsScene scene)
    {
        await TapAsync(scene, Lea, "Écrire à Karim", "que voulez-vous écrire");
        await SayAsync(scene, Lea, "Bonjour, comment faites-vous pour le <planning> du *samedi* ?", "« Bonjour");
        await TapAsync(scene, Lea, "Envoyer", "C'est envoyé");
        Look(scene, Karim, "comment faites-vous pour le <planning> du *samedi* ?");
    }

    private static async Task MeetAsync(WholeTeamsScene scene)
    {
        await TapAsync(scene, Lea, "Proposer des créneaux", "Écrivez comme vous parlez");
        await SayAsync(scene, Lea, "mardi 10 mars 18h30, jeudi 12 mars à midi", "mardi 10 mars");
        await TapAsync(scene, Lea, "C'est bon", "Vos dates sont en route");
        Look(scene, Karim, "propose une rencontre");
        await scene.PickAsync(Karim, scene.SeenBy(Karim).Last(message => message.Buttons.Any(button => button.Label.Contains("mardi", StringComparison.Ordinal))), "mardi");
        Look(scene, Karim, "si besoin");
        await TapAsync(scene, Karim, "Passer", "C'est fixé");
        Look(scene, Lea, "C'est fixé");
        Assert.Contains(scene.SeenBy(Lea).SelectMany(message => message.Buttons), button => button.Link?.StartsWith("https://teams.microsoft.com/l/meeting/new?subject=", StringComparison.Ordinal) == true);
        Assert.Contains(scene.SeenBy(Lea).SelectMany(message => message.Files), file => file.Name == "rencontre.ics");
    }

    private static async Task SayAsync(WholeTeamsScene scene, string person, string words, string expected)
    {
        await scene.SayAsync(person, words);
        Look(scene, person, expected);
    }

    private static async Task TapAsync(WholeTeamsScene scene, string person, string label, string expected)
    {
        await scene.TapAsync(person, label);
        Look(scene, person, expected);
    }

    private static void Look(WholeTeamsScene scene, string person, string expected)
    {
        var seen = scene.SeenBy(person);
        Assert.True(seen.TakeLast(4).Any(message => Plain(message.Text).Contains(Plain(expected), StringComparison.OrdinalIgnoreCase)), $"« {expected} » was not said to {person}:\n{string.Join("\n---\n", seen.Select(message => $"{message.Text}\n[{string.Join(" | ", message.Buttons.Select(button => button.Label))}]"))}");
    }

    private static string Plain(string words) => words.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'');
}
