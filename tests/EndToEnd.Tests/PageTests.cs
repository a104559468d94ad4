using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssistant.EndToEnd.Tests;

/// <summary>What the page itself owes a person, whatever the assistant says.</summary>
[Collection("the demonstration")]
public sealed class PageTests(DemoInBrowser browser)
{
    private const int TooMany = (10 * 1024 * 1024) + 1;

    [Fact]
    public async Task The_keyboard_alone_is_enough_and_the_focus_comes_back_to_the_box()
    {
        await using var page = await browser.ArriveAsync(onDesk: true);
        await page.SeesAsync("Bonjour, je suis l'assistant d'échanges");
        await Expect(page.Page.Locator("#write")).ToBeFocusedAsync();
        var start = page.Page.GetByRole(AriaRole.Button, new() { Name = "D'accord, commençons" });
        for (var presses = 0; presses < 10 && !await start.EvaluateAsync<bool>("button => button === document.activeElement"); presses++)
            await page.Page.Keyboard.PressAsync("Shift+Tab");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeesAsync("qu'est-ce qui coince en ce moment ?");
        await Expect(page.Page.Locator("#write")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("nos bénévoles ne restent pas");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeesAsync("c'est ça ?");
    }

    [Fact]
    public async Task On_a_phone_the_answer_has_the_focus_and_not_the_box_whose_keyboard_would_hide_it()
    {
        await using var page = await browser.ArriveAsync();
        await page.TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
        await Expect(page.Page.Locator(".said.open")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task While_the_assistant_thinks_the_page_says_so()
    {
        await using var page = await browser.ArriveAsync();
        await page.Page.EvaluateAsync("() => { const chat = document.querySelector('.chat'); window.thought = false; new MutationObserver(() => window.thought ||= chat.dataset.busy === 'true').observe(chat, { attributes: true }); }");
        await page.TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => window.thought"));
        await Expect(page.Page.Locator(".typing")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_file_goes_up_and_comes_down_and_one_beyond_10_MB_is_refused_kindly()
    {
        await using var page = await browser.ArriveAsync();
        var chosen = page.Page.Locator(".composer input[type=file]");
        await chosen.SetInputFilesAsync(new FilePayload { Name = "affiche.txt", MimeType = "text/plain", Buffer = "Fête le 12"u8.ToArray() });
        var sent = page.Page.Locator(".own .file", new() { HasText = "affiche.txt" });
        var download = await page.Page.RunAndWaitForDownloadAsync(() => sent.ClickAsync());
        using var file = new StreamReader(await download.CreateReadStreamAsync());
        Assert.Equal("Fête le 12", await file.ReadToEndAsync(TestContext.Current.CancellationToken));

        await chosen.SetInputFilesAsync(new FilePayload { Name = "film.mp4", MimeType = "video/mp4", Buffer = new byte[TooMany] });
        await Expect(page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Ce fichier dépasse 10 Mo." })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(640, 400)]
    [InlineData(320, 256)]
    public async Task Nothing_is_cut_off_on_a_narrow_or_a_magnified_page(int width, int height)
    {
        await using var page = await browser.ArriveAsync();
        await page.Page.SetViewportSizeAsync(width, height);
        await page.TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
        await page.SayAsync("nos bénévoles ne restent pas", "c'est ça ?");
        await page.TapAsync("Oui", "En échange, que pourriez-vous montrer à d'autres ?");
        var overflow = await page.Page.EvaluateAsync<int>("() => Math.max(...[document.documentElement, document.querySelector('.chat > main')].map(box => box.scrollWidth - box.clientWidth))");
        Assert.Equal(0, overflow);
        await page.Page.Locator(".question [type=submit]").ScrollIntoViewIfNeededAsync();
        await Expect(page.Page.Locator("#write")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_content_policy_is_never_met()
    {
        await using var page = await browser.ArriveAsync();
        var complaints = new List<string>();
        page.Page.Console += (_, said) => complaints.AddRange(said.Type is "error" or "warning" ? [said.Text] : []);
        await page.ReloadAsync();
        await page.PublishANeedAsync();
        await page.TapAsync("Décrire mon association", "En une phrase, que fait votre association ?");
        await page.Page.Locator(".theme").ClickAsync();
        Assert.Empty(complaints);
    }
}
