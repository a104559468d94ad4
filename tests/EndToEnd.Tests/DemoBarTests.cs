namespace ChatAssistant.EndToEnd.Tests;

[Collection("the demonstration")]
public sealed class DemoBarTests(DemoInBrowser browser)
{
    [Fact]
    public async Task Starting_again_forgets_the_conversation_and_the_days_that_passed()
    {
        await using var page = await browser.ArriveAsync();
        var today = await browser.Demo.TodayAsync(TestContext.Current.CancellationToken);
        await page.TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
        await page.LetPassAsync(30);
        await page.StartAgainAsync();
        await page.SeesAsync("Bonjour, je suis l'assistant d'échanges");
        Assert.True(await browser.Demo.TodayAsync(TestContext.Current.CancellationToken) < today.PlusDays(30));
        await page.TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
    }
}
