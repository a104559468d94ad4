using System.Text.Json;
using Microsoft.Playwright;

namespace ChatAssistant.EndToEnd.Tests;

/// <summary>axe-core, which checks a page against the rules of WCAG.</summary>
internal static class Axe
{
    private static readonly string Script = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../node_modules/axe-core/axe.min.js"));

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static void SkipWhereMissing() => Assert.SkipUnless(File.Exists(Script), "axe-core is not here: run npm ci in tests/EndToEnd.Tests.");

    /// <summary>Nothing is against WCAG 2.2 AA, as the page is shown and after its theme is switched.</summary>
    public static async Task AssertNothingInBothThemesAsync(IPage page)
    {
        Assert.Empty(await FindAsync(page));
        await page.Locator(".theme").ClickAsync();
        Assert.Empty(await FindAsync(page));
    }

    /// <returns>What is against WCAG 2.2 AA, each with where it is; empty when all is well.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        // The page's content policy keeps other scripts out of it, but not those of the browser itself.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script, TestContext.Current.CancellationToken));
        var found = await page.EvaluateAsync<JsonElement>("async rules => (await axe.run({ runOnly: rules, rules: { 'target-size': { enabled: true } } })).violations", Rules);
        return [.. from violation in found.EnumerateArray() from node in violation.GetProperty("nodes").EnumerateArray() select $"{violation.GetProperty("id")}: {node.GetProperty("html")}"];
    }
}
