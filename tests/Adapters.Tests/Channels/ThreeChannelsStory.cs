using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Tests.Teams;
using ChatAssistant.Adapters.Tests.Telegram;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>Ana in Teams, later also on her phone with Telegram; Karim on Discord; Inès, who coordinates, on Telegram.</summary>
internal sealed partial class ThreeChannelsStory(ThreeChannels scenes)
{
    private const string Ana = "Ana";
    private const string Karim = "Karim";
    private const string Ines = "Inès";

    private readonly Transcript teams = new(scenes.Teams);
    private readonly Transcript discord = new(scenes.Discord);
    private readonly Transcript telegram = new(scenes.Telegram);

    public async Task ArriveAsync()
    {
        await discord.SayAsync(Karim, "/hello " + await scenes.Teams.InviteAsync(RennesNetwork.Jardins), "je suis l'assistant d'échanges");
        await telegram.SayAsync(Ines, "/start " + await scenes.Teams.InviteAsync("Le Fil solidaire", Role.Coordinator), "je suis l'assistant d'échanges");
        await teams.SayAsync(Ana, "/start " + await scenes.Teams.InviteAsync(RennesNetwork.Paniers), "je suis l'assistant d'échanges");
        foreach (var account in new[] { scenes.Discord.IdOf(Karim), FakeTelegram.Number(scenes.Telegram.IdOf(Ines)), TeamsScene.IdOf(Ana) })
            await scenes.Teams.AgreedAsync(account);
    }

    public async Task NeedAsync()
    {
        await teams.TapAsync(Ana, "D'accord, commençons", "qu'est-ce qui coince");
        await teams.SayAsync(Ana, "on n'arrive pas à garder les bénévoles du samedi", "c'est ça ?");
        await teams.TapAsync(Ana, "Oui", "que pourriez-vous montrer");
        await teams.TapAsync(Ana, "Passer", "Qui peut voir ce besoin");
        await teams.TapAsync(Ana, "Anonyme", "C'est publié");
    }

    public async Task IntroduceAsync()
    {
        await teams.TapAsync(Ana, "Oui, présentez-nous", "Votre oui est");
        await scenes.Teams.LetPassAsync(Duration.FromMinutes(61));
        discord.Look(Karim, "aimerait apprendre de vous");
        Assert.DoesNotContain(scenes.Discord.SeenBy(Karim), message => message.Text.Contains(Ana, StringComparison.Ordinal) || message.Text.Contains("Paniers", StringComparison.Ordinal));
        await discord.TapAsync(Karim, "Oui, présentez-nous", "ont dit oui");
        teams.Look(Ana, "Les deux associations ont dit oui");
    }

    /// <summary>Each sends while the other's message is on its way.</summary>
    public async Task WriteAtOnceAsync()
    {
        await teams.TapAsync(Ana, "Écrire à Karim", "que voulez-vous écrire");
        await teams.SayAsync(Ana, "Comment faites-vous le <planning> du *samedi* ?", "« Comment");
        await discord.TapAsync(Karim, "Écrire à Ana", "que voulez-vous écrire");
        await discord.SayAsync(Karim, "Chez nous, un **binôme** accueille chaque @everyone", "« Chez nous");
        var sent = new[] { Send(scenes.Teams, Ana), Send(scenes.Discord, Karim) };
        foreach (var told in sent)
            await scenes.Teams.SettleAsync(told);
        teams.Look(Ana, "Chez nous, un **binôme** accueille chaque @everyone");
        discord.Look(Karim, "Comment faites-vous le <planning> du *samedi* ?");
    }

    public async Task AskCoordinationAsync()
    {
        await discord.SayAsync(Karim, "/ask-coordination La salle du réseau est-elle libre le mardi ?", "La coordination la lira");
        await telegram.SayAsync(Ines, "/atraiter", "La salle du réseau est-elle libre le mardi ?");
        await telegram.TapAsync(Ines, "Répondre", "Que répondez-vous");
        await telegram.SayAsync(Ines, "Oui, jusqu'à 21 h.", "C'est envoyé à Karim");
        discord.Look(Karim, "Oui, jusqu'à 21 h.");
    }

    /// <summary>Ana goes on, on her phone, with what she began at her desk.</summary>
    public async Task LinkAsync()
    {
        await teams.SayAsync(Ana, "/lier", "/lier ");
        var code = Code().Match(scenes.Teams.SeenBy(Ana)[^1].Text).Groups[1].Value;
        // She is reached where she wrote last, which two messages of one instant do not tell.
        await scenes.Teams.LetPassAsync(Duration.FromMinutes(1));
        await telegram.SayAsync(Ana, "/lier " + code, "Vos canaux sont reliés");
        teams.Look(Ana, "Vos canaux sont reliés");
        await telegram.SayAsync(Ana, "/moi", "Échange avec Karim");
    }

    public async Task MeetAsync()
    {
        await telegram.SayAsync(Ana, "/creneaux", "Écrivez comme vous parlez");
        await telegram.SayAsync(Ana, "mardi 10 mars 18h30, jeudi 12 mars à midi", "mardi 10 mars");
        await telegram.TapAsync(Ana, "C'est bon", "Vos dates sont en route");
        discord.Look(Karim, "propose une rencontre");
        await scenes.Discord.PickAsync(Karim, scenes.Discord.SeenBy(Karim).Last(shown => shown.Buttons.Any(button => button.Label.Contains("mardi", StringComparison.Ordinal))), "mardi");
        discord.Look(Karim, "si besoin");
        await discord.TapAsync(Karim, "Passer", "C'est fixé");
        telegram.Look(Ana, "C'est fixé");
        Assert.All(new ChannelScene[] { scenes.Discord, scenes.Telegram }, scene => Assert.Contains(scene.SeenBy(scene == scenes.Discord ? Karim : Ana).SelectMany(message => message.Files), file => file.Name == "rencontre.ics" && file.Bytes!.Length > 100));
    }

    public async Task MoveAsync()
    {
        await discord.SayAsync(Karim, "/meetup", "Rencontre avec");
        await discord.TapAsync(Karim, "Changer la date", "Quelle est la nouvelle date");
        await discord.SayAsync(Karim, "mercredi 11 mars 18h", "mercredi 11 mars");
        await discord.TapAsync(Karim, "C'est bon", "aura lieu");
        telegram.Look(Ana, "a changé la date");
    }

    /// <summary>A second date, proposed from Discord and called off from the phone.</summary>
    public async Task CallOffAsync()
    {
        await discord.SayAsync(Karim, "/slots", "Écrivez comme vous parlez");
        await discord.SayAsync(Karim, "jeudi 26 mars 18h, vendredi 27 mars 18h", "jeudi 26 mars");
        await discord.TapAsync(Karim, "C'est bon", "Vos dates sont en route");
        telegram.Look(Ana, "propose une rencontre");
        await scenes.Telegram.PickAsync(Ana, scenes.Telegram.SeenBy(Ana).Last(shown => shown.Buttons.Any(button => button.Label.Contains("jeudi", StringComparison.Ordinal))), "jeudi");
        telegram.Look(Ana, "si besoin");
        await telegram.TapAsync(Ana, "Passer", "C'est fixé");
        discord.Look(Karim, "C'est fixé");
        await telegram.SayAsync(Ana, "/rencontre", "jeudi 26 mars");
        await telegram.TapAsync(Ana, "Annuler la rencontre", "Annuler la rencontre prévue jeudi 26 mars");
        await telegram.TapAsync(Ana, "Oui, annuler", "Voulez-vous dire pourquoi");
        await telegram.SayAsync(Ana, "la salle est prise", "C'est annulé");
        discord.Look(Karim, "la salle est prise");
        await using var db = scenes.Teams.Db();
        Assert.Equal([(new(2026, 3, 11), MeetupStatus.Planned), (new(2026, 3, 26), MeetupStatus.Cancelled)], (await db.Meetups.OrderBy(meetup => meetup.Start).ToListAsync()).Select(meetup => (meetup.Start.InUtc().Date, meetup.Status)));
    }

    /// <summary>Put off once, then answered by both; from the month after on, Ana is asked in Teams, where she said so.</summary>
    public async Task FollowUpAsync()
    {
        await UntilAsync(new(2026, 3, 18));
        telegram.Look(Ana, "A-t-elle eu lieu ?");
        await telegram.TapAsync(Ana, "Me redemander demain", "Je vous redemande");
        await discord.TapAsync(Karim, "Oui", "C'était quel jour ?");
        await discord.TapAsync(Karim, "Passer", "Merci, c'est noté");
        await UntilAsync(new(2026, 3, 19));
        telegram.Look(Ana, "A-t-elle eu lieu ?");
        await telegram.TapAsync(Ana, "Oui", "C'était quel jour ?");
        await telegram.TapAsync(Ana, "Passer", "Merci, c'est noté");
        await teams.SayAsync(Ana, "/reglages", "Vos réglages");
        await teams.TapAsync(Ana, "M'écrire ici d'abord", "C'est changé");
        await UntilAsync(new(2026, 4, 11));
        teams.Look(Ana, "Il y a un mois");
        await teams.TapAsync(Ana, "Oui", "de quoi s'agit-il");
        await teams.SayAsync(Ana, "un binôme pour chaque nouveau", "Bravo à votre équipe");
        await UntilAsync(new(2026, 6, 15));
        teams.Look(Ana, "Il y a trois mois");
        await EndAsync(teams, Ana, "quand votre partenaire aura répondu");
        await EndAsync(discord, Karim, "Merci à vous deux");
        await using var db = scenes.Teams.Db();
        Assert.Equal((ExchangeStatus.Closed, "completed"), await db.Exchanges.Select(exchange => ValueTuple.Create(exchange.Status, exchange.CloseReason)).SingleAsync());
    }

    private static async Task EndAsync(Transcript play, string person, string expected)
    {
        await play.TapAsync(person, "Oui, adoptée", "Qu'est-ce qui a changé ?");
        await play.SayAsync(person, "12 bénévoles le samedi au lieu de 8", "Et maintenant");
        await play.TapAsync(person, "S'arrêter là", expected);
    }

    private static PlatformEvent Send(ChannelScene scene, string person)
    {
        var preview = scene.SeenBy(person)[^1];
        return scene.Tap(person, preview, preview.Button("Envoyer"));
    }

    /// <summary>Noon in Paris that day; what is due on the way is done at its hour.</summary>
    private async Task UntilAsync(LocalDate day)
    {
        var noon = (day + LocalTime.Noon).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Paris"]).ToInstant();
        while (scenes.Teams.Now < noon)
            await scenes.Teams.LetPassAsync(await NextAsync(noon) - scenes.Teams.Now);
    }

    private async Task<Instant> NextAsync(Instant atMost)
    {
        await using var db = scenes.Teams.Db();
        var now = scenes.Teams.Now;
        return await db.Due.Where(row => row.State == DueState.Waiting && row.DueAt > now && row.DueAt < atMost).OrderBy(row => row.DueAt).Select(row => (Instant?)row.DueAt).FirstOrDefaultAsync() ?? atMost;
    }

    [GeneratedRegex("/lier ([A-Z0-9]{6})")]
    private static partial Regex Code();
}
