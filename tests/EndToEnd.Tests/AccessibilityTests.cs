namespace ChatAssistant.EndToEnd.Tests;

[Collection("the demonstration")]
public sealed class AccessibilityTests(DemoInBrowser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_welcome_a_form_and_a_conversation_keep_to_WCAG_in_light_and_in_dark(bool dark)
    {
        Axe.SkipWhereMissing();
        await using var page = await browser.ArriveAsync(dark);
        await page.SeesAsync("Bonjour, je suis l'assistant d'échanges");
        Assert.Empty(await Axe.FindAsync(page.Page));

        await page.TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
        await page.SayAsync("nos bénévoles ne restent pas", "c'est ça ?");
        await page.TapAsync("Oui", "En échange, que pourriez-vous montrer à d'autres ?");
        Assert.Empty(await Axe.FindAsync(page.Page));

        await page.SayAsync("/arreter", "C'est arrêté.");
        await page.SayAsync("aide", "Voici ce que je sais faire");
        Assert.Empty(await Axe.FindAsync(page.Page));
    }
}
