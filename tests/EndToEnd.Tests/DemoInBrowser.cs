using ChatAssistant.EndToEnd.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DemoInBrowser))]

namespace ChatAssistant.EndToEnd.Tests;

/// <summary>The demonstration and the system's Chromium, once for all tests.</summary>
public sealed class DemoInBrowser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The last: a page that the tests serve from nowhere counts as a public site, which may not ask a program of this machine.</summary>
    private static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-features=LocalNetworkAccessChecks"];

    private RunningDemo demo = null!;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal RunningDemo Demo => demo;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } chromium)
            return;
        demo = await RunningDemo.StartAsync(CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Switches });
    }

    /// <summary>Someone new opens the page in French, on a phone unless at a desk.</summary>
    internal async Task<ChatPage> ArriveAsync(bool dark = false, bool onDesk = false) => await ChatPage.OpenAsync(await ContextAsync(dark, onDesk));

    /// <summary>A browser of their own.</summary>
    internal async Task<IBrowserContext> ContextAsync(bool dark = false, bool onDesk = false)
    {
        Assert.SkipWhen(browser is null, "There is no Chromium here: apt-get install chromium.");
        var context = await browser.NewContextAsync(new()
        {
            Locale = "fr-FR",
            BaseURL = demo.Address.ToString(),
            ViewportSize = onDesk ? new() { Width = 1280, Height = 800 } : new() { Width = 390, Height = 844 },
            HasTouch = !onDesk,
            IsMobile = !onDesk,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (demo is not null)
            await demo.DisposeAsync();
    }
}
