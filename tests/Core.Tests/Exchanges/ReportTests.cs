using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Exchanges;

public sealed class ReportTests
{
    [Fact]
    public async Task A_report_stops_the_relay_at_once_and_the_other_side_is_not_told_who()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, nadia) = await TalkedAsync(assistant);
        (await pair.Lea.TapAsync("Signaler")).Expect("C'est arrêté").Expect("sous 48 h").Expect("Que s'est-il passé");
        (await pair.Karim.LookAsync()).Expect("est arrêté pour le moment").ExpectNot("signal");
        (await pair.Karim.SayAsync("/ecrire")).Expect("arrêté le temps que la coordination regarde");
        await pair.Lea.TapAsync("blessants");
        (await pair.Lea.SayAsync("Il m'a insultée.")).Expect("Merci, c'est transmis");

        (await nadia.LookAsync()).Expect("la seule personne à pouvoir le lire");
        (await nadia.TapAsync("Lire et décider")).Expect("propos blessants").Expect("Il m'a insultée.").Expect("Karim, Les Jardins : « Vous êtes nuls. »");
        (await nadia.TapAsync("plus de mise en relation")).Expect("ne seront plus proposées");
        (await pair.Karim.LookAsync()).Expect("L'échange avec Léa, Les Paniers s'arrête là").ExpectNot("signal");
        await using var db = assistant.Db();
        Assert.Equal((pair.Network.IdOf("Les Paniers"), pair.Network.IdOf("Les Jardins")), await db.Blocks.Select(block => ValueTuple.Create(block.By, block.Against)).SingleAsync(Cancel));
        Assert.Equal(ExchangeStatus.Closed, (await db.Exchanges.SingleAsync(Cancel)).Status);
        Assert.NotNull((await db.Todo.SingleAsync(item => item.Kind == "report", Cancel)).DoneAt);
        Assert.Null((await db.ExchangeHistory.SingleAsync(step => step.Kind == "frozen", Cancel)).By);
    }

    [Fact]
    public async Task Only_the_named_person_outside_both_associations_reads_a_report()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, nadia) = await TalkedAsync(assistant);
        var insider = await pair.Network.JoinAsync("Les Jardins", "Ines", Role.Coordinator);
        await pair.Lea.TapAsync("Signaler");
        await using var db = assistant.Db();
        var report = await db.Reports.SingleAsync(Cancel);
        Assert.Equal((await nadia.PersonAsync()).Id, report.Reader);
        (await assistant.PressAsync(insider, $"settle-report {report.Id:N}")).Expect("lu par une autre personne").ExpectNot("nuls");
        (await assistant.PressAsync(pair.Awa, $"settle-report {report.Id:N}")).ExpectNot("nuls");
    }

    [Fact]
    public async Task The_last_twenty_messages_are_kept_and_no_more()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, _) = await TalkedAsync(assistant);
        await using (var db = assistant.Db())
        {
            var karim = (await pair.Karim.PersonAsync()).Id;
            for (var i = 1; i <= 25; i++)
                db.RelayedMessages.Add(new() { Id = assistant.NewId(), ExchangeId = pair.Exchange, From = karim, Words = $"mot {i}", At = assistant.Now + NodaTime.Duration.FromSeconds(i) });
            await db.SaveChangesAsync(Cancel);
        }

        await pair.Lea.TapAsync("Signaler");
        await using var after = assistant.Db();
        var kept = (await after.Reports.SingleAsync(Cancel)).Messages;
        Assert.Equal(Enumerable.Range(6, 20).Select(i => $"mot {i}"), kept.Select(message => message.Words));
    }

    [Fact]
    public async Task A_report_made_by_mistake_is_taken_back_and_the_exchange_goes_on()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, _) = await TalkedAsync(assistant);
        await pair.Lea.TapAsync("Signaler");
        (await pair.Lea.TapAsync("trompé de bouton")).Expect("retiré").Expect("reprend");
        (await pair.Karim.LookAsync()).Expect("reprend");
    }

    [Fact]
    public async Task A_sentence_that_holds_the_word_reports_nothing()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, _) = await TalkedAsync(assistant);
        (await pair.Lea.SayAsync("je voulais vous signaler que le planning a changé")).Expect("rien n'est signalé");
        await using var db = assistant.Db();
        Assert.Equal(ExchangeStatus.Open, (await db.Exchanges.SingleAsync(Cancel)).Status);
    }

    [Fact]
    public async Task A_block_asks_for_one_yes_then_ends_the_exchange_for_good()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, _) = await TalkedAsync(assistant);
        (await pair.Lea.TapAsync("Bloquer")).Expect("Bloquer Karim, Les Jardins");
        (await pair.Lea.SayAsync("non")).Expect("continue");
        await pair.Lea.SayAsync("/bloquer");
        (await pair.Lea.TapAsync("Oui, bloquer")).Expect("C'est fait");
        (await pair.Karim.LookAsync()).Expect("s'arrête là").ExpectNot("bloqu");
        (await pair.Karim.SayAsync("/ecrire")).Expect("pas d'échange en cours");
    }

    [Fact]
    public async Task A_call_for_help_freezes_the_exchange_until_the_coordination_settles_it()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, nadia) = await TalkedAsync(assistant);
        (await assistant.PressAsync(pair.Lea, $"ask-help {pair.Exchange:N}")).Expect("la coordination est prévenue");
        (await pair.Karim.LookAsync()).Expect("arrêté pour le moment");
        (await assistant.PressAsync(pair.Karim, $"reopen-exchange {pair.Exchange:N}")).Expect("arrêté le temps");
        (await assistant.PressAsync(nadia, $"reopen-exchange {pair.Exchange:N}")).Expect("L'échange reprend");
        (await pair.Karim.LookAsync()).Expect("reprend");
    }

    [Fact]
    public async Task A_question_to_the_coordination_is_kept_for_it()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, _) = await TalkedAsync(assistant);
        (await pair.Lea.SayAsync("/coordination")).Expect("Quelle est votre question");
        (await pair.Lea.SayAsync("Peut-on venir à trois ?")).Expect("gardée");
        (await pair.Karim.SayAsync("/coordination Qui paie le trajet ?")).Expect("gardée");
        await using var db = assistant.Db();
        Assert.Equal(["Peut-on venir à trois ?", "Qui paie le trajet ?"], await db.Todo.Where(item => item.Kind == "question").OrderBy(item => item.Words).Select(item => item.Words).ToListAsync(Cancel));
    }

    [Fact]
    public async Task The_private_list_is_added_to_shown_and_taken_from()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (pair, _) = await TalkedAsync(assistant);
        (await pair.Awa.SayAsync("/nepasmepresenter")).Expect("Écrivez son nom");
        (await pair.Awa.SayAsync("Inconnue")).Expect("Je ne connais pas ce nom");
        (await pair.Awa.SayAsync("jardins")).Expect("Les Jardins ne vous sera jamais proposée");
        (await pair.Awa.SayAsync("/nepasmepresenter")).Expect("Votre liste privée : Les Jardins");
        (await pair.Awa.TapAsync("Retirer Les Jardins")).Expect("n'est plus sur votre liste");
        (await pair.Karim.SayAsync("/nepasmepresenter")).ExpectNot("Le Fil");
    }

    [Fact]
    public async Task A_report_reads_in_English()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant, language: "en");
        (await pair.Lea.SayAsync("/report")).Expect("It is stopped").Expect("What happened?");
        (await pair.Lea.TapAsync("wrong button")).Expect("withdrawn");
        (await pair.Lea.SayAsync("/block")).Expect("Block Karim, Les Jardins?");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Karim has written to Léa; Nadia coordinates from outside.</summary>
    private static async Task<(Pair Pair, Someone Nadia)> TalkedAsync(TestAssistant assistant)
    {
        var pair = await Pair.CreateAsync(assistant);
        var nadia = await pair.Network.JoinAsync(null, "Nadia", Role.Coordinator);
        await pair.Karim.SayAsync("/ecrire");
        await pair.Karim.SayAsync("Vous êtes nuls.");
        await pair.Karim.TapAsync("Envoyer");
        await pair.Lea.LookAsync();
        return (pair, nadia);
    }
}
