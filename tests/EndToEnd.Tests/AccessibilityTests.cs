using Microsoft.Playwright;

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

    [Fact]
    public async Task A_form_with_errors_keeps_to_WCAG_and_the_field_to_correct_has_the_focus()
    {
        Axe.SkipWhereMissing();
        await using var page = await browser.ArriveAsync(onDesk: true);
        await page.PublishANeedAsync();
        await page.TapAsync("Décrire mon association", "En une phrase, que fait votre association ?");
        await page.SendFormAsync("Où se trouve-t-elle ?");
        await page.FillAsync("Où se trouve-t-elle ?", "nulle part et ailleurs");
        foreach (var value in (string[])["Solidarité", "Inclusion", "Égalité", "Écologie", "Proximité", "Laïcité"])
            await page.TickAsync(value);
        await page.SendFormAsync("5 réponses au plus.");
        await Assertions.Expect(page.Page.Locator(".question .wrong :focus")).ToHaveCountAsync(1);
        await Axe.AssertNothingInBothThemesAsync(page.Page);
    }

    [Fact]
    public async Task The_notice_and_the_first_moment_keep_to_WCAG()
    {
        Axe.SkipWhereMissing();
        await using var page = await browser.ArriveAsync();
        await page.Page.GotoAsync("/confidentialite");
        Assert.Empty(await Axe.FindAsync(page.Page));
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Revenir à la conversation" }).ClickAsync();
        await page.SeesAsync("Bonjour, je suis l'assistant d'échanges");
    }
}
