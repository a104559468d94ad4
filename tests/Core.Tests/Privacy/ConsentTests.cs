using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class ConsentTests
{
    [Fact]
    public async Task It_is_asked_once_after_the_first_proposal_was_answered_with_the_words_kept()
    {
        await using var assistant = await Neighbours.StartAsync();
        var lea = await SeekerAsync(assistant);
        (await lea.SayAsync("/publish vol-retain")).Expect("J'ai trouvé").ExpectNot("Puis-je");
        await lea.TapAsync("Plus tard");
        Assert.Equal(2, lea.Heard.Count);
        lea.Expect("Puis-je vous écrire en premier").Expect("Non, je viendrai");
        (await lea.SayAsync("oui")).Expect("C'est noté");
        (await lea.TapAsync("Une question d'abord")).ExpectNot("Puis-je");

        await using var db = assistant.Db();
        var id = (await lea.PersonAsync()).Id;
        var consent = await db.Consents.SingleAsync(consent => consent.PersonId == id, TestContext.Current.CancellationToken);
        Assert.Equal((assistant.Now, true), (consent.GivenAt, consent.IsGiven));
        Assert.Contains("deux fois par semaine", consent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_not_asked_again_and_can_become_a_yes()
    {
        await using var assistant = await Neighbours.StartAsync();
        var lea = await SeekerAsync(assistant);
        await lea.SayAsync("/publish vol-retain");
        await lea.TapAsync("Oui, présentez-nous");
        (await lea.TapAsync("Non, je viendrai")).Expect("je n'écrirai pas en premier");
        await lea.TapAsync("Reprendre mon oui");
        (await lea.TapAsync("Plus tard")).ExpectNot("Puis-je");
        (await lea.SayAsync("/consentement")).Expect("je ne vous écris pas en premier");
        (await lea.TapAsync("Oui")).Expect("C'est noté");
    }

    [Fact]
    public async Task A_new_yes_after_a_withdrawal_is_a_new_consent()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = assistant.Someone();
        await lea.SayAsync("/consentement oui");
        (await lea.SayAsync("/consentement")).Expect("Depuis le mercredi 4 mars");
        (await lea.TapAsync("arrêter")).Expect("C'est arrêté");
        await assistant.AdvanceAsync(NodaTime.Duration.FromDays(1));
        await lea.SayAsync("/consentement oui");
        await using var db = assistant.Db();
        Assert.Equal([true, false], await db.Consents.OrderBy(consent => consent.AskedAt).Select(consent => consent.WithdrawnAt != null).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_is_asked_in_English()
    {
        await using var assistant = await Neighbours.StartAsync();
        var sam = await SeekerAsync(assistant, "en");
        await sam.SayAsync("/publish vol-retain");
        (await sam.TapAsync("Later")).Expect("May I write to you first");
        (await sam.TapAsync("No, I'll come by")).Expect("I won't write first");
        (await sam.SayAsync("/consent yes")).Expect("Noted");
        (await sam.SayAsync("/consent")).Expect("Since Wednesday 4 March").Expect("No more, stop");
    }

    [Fact]
    public async Task Who_only_says_what_they_can_show_is_asked_too_or_nobody_could_find_them()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann", Community.Paniers);
        await ann.SayAsync("/association");
        for (var asked = 0; asked < 6 && !ann.Text.Contains("ce que l'on sait", StringComparison.Ordinal); asked++)
            await ann.SayAsync("passer");
        (await ann.SayAsync("c'est bon")).Expect("C'est noté pour Les Paniers du samedi").Expect("Puis-je vous écrire en premier");
    }

    /// <summary>Somebody whom nobody asked yet, beside a neighbour who can help.</summary>
    private static async Task<Someone> SeekerAsync(TestAssistant assistant, string language = "fr")
    {
        var network = await Neighbours.CreateAsync(assistant);
        await network.AddAsync("Les Jardins", "Karim", "vol-retain");
        var lea = await network.AddAsync("Les Paniers", "Léa", "fund-crowd", language: language);
        var id = (await lea.PersonAsync()).Id;
        await using var db = assistant.Db();
        await db.Consents.Where(consent => consent.PersonId == id).ExecuteDeleteAsync();
        return lea;
    }
}
