using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class ConsentTests
{
    [Fact]
    public async Task It_is_asked_once_after_the_first_need_with_the_words_kept()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddCommand<PublishNeed>());
        var lea = await assistant.Someone().SayAsync("/aide");
        (await assistant.PressAsync(lea, "publish-need-now")).Expect("Puis-je vous écrire en premier").Expect("Non, je viendrai");
        (await lea.SayAsync("oui")).Expect("C'est noté");
        (await assistant.PressAsync(lea, "publish-need-now")).ExpectNot("Puis-je");

        await using var db = assistant.Db();
        var consent = await db.Consents.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((assistant.Now, true), (consent.GivenAt, consent.IsGiven));
        Assert.Contains("deux fois par semaine", consent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_not_asked_again_and_can_become_a_yes()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddCommand<PublishNeed>());
        var lea = await assistant.Someone().SayAsync("/aide");
        await assistant.PressAsync(lea, "publish-need-now");
        (await lea.TapAsync("Non, je viendrai")).Expect("je n'écrirai pas en premier");
        (await assistant.PressAsync(lea, "publish-need-now")).ExpectNot("Puis-je");
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
        await using var assistant = await TestAssistant.StartAsync(services => services.AddCommand<PublishNeed>());
        var sam = await assistant.Someone("Sam", "en").SayAsync("/help");
        (await assistant.PressAsync(sam, "publish-need-now")).Expect("May I write to you first");
        (await sam.TapAsync("No, I'll come by")).Expect("I won't write first");
        (await sam.SayAsync("/consent yes")).Expect("Noted");
        (await sam.SayAsync("/consent")).Expect("Since Wednesday 4 March").Expect("No more, stop");
    }
}
