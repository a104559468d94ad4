using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssistant.EndToEnd.Tests;

[Collection("the demonstration")]
public sealed partial class EmbeddingTests(DemoInBrowser browser)
{
    private static readonly string Page = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../docs/embedding.md"));

    [Fact]
    public async Task The_example_of_the_docs_holds_the_conversation_on_another_site()
    {
        await using var context = await browser.ContextAsync(onDesk: true);
        var example = Example().Match(await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken)).Groups["html"].Value
            .Replace("https://assistant.example", browser.Demo.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);
        await context.RouteAsync(RunningDemo.Friend + "/", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = "<!DOCTYPE html><html lang=\"fr\">" + example }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(RunningDemo.Friend + "/");
        await page.GetByRole(AriaRole.Button, new() { Name = "D'accord, commençons" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("qu'est-ce qui coince en ce moment ?");
        await page.GetByLabel("Votre message").FillAsync("nos bénévoles ne restent pas");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Fidéliser, reconnaître et valoriser les bénévoles");

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Log)).ToContainTextAsync("Fidéliser, reconnaître et valoriser les bénévoles");
    }

    [GeneratedRegex("```html\n(?<html>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
