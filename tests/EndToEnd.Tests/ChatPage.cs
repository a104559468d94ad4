using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssistant.EndToEnd.Tests;

/// <summary>What a person does on the page of the conversation, and what they see there.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private const float Patience = 20_000;
    private readonly IBrowserContext context;

    private ChatPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>The page itself, once it listens.</summary>
    public static async Task<ChatPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("#write").WaitForAsync();
        return new(context, page);
    }

    public Task<ChatPage> OpenAnotherTabAsync() => OpenAsync(context);

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Page.Locator("#write").WaitForAsync();
    }

    public Task SayAsync(string words, string answer) => ThenAsync(answer, async () =>
    {
        await Page.FillAsync("#write", words);
        await Page.PressAsync("#write", "Enter");
    });

    /// <summary>From the welcome to a published need, in the fewest words.</summary>
    public async Task PublishANeedAsync()
    {
        await TapAsync("D'accord, commençons", "qu'est-ce qui coince en ce moment ?");
        await SayAsync("nos bénévoles ne restent pas", "c'est ça ?");
        await TapAsync("Oui", "En échange, que pourriez-vous montrer à d'autres ?");
        await SayAsync("passer", "Qui peut voir ce besoin ?");
        await TapAsync("Anonyme", "Comment s'appelle votre association ?");
        await SayAsync(UnheardName(), "Où se trouve-t-elle ?");
        await SayAsync("Lyon", "C'est publié");
    }

    /// <summary>Touches the newest button of this name (or that begins so, when a space ends it), and waits for the answer.</summary>
    public Task TapAsync(string button, string answer) => ThenAsync(answer, () => Button(button).ClickAsync());

    /// <summary>Answers a question with the buttons under it, wherever in the conversation it was asked.</summary>
    public Task AnswerWhereAskedAsync(string question, string button, string answer) => ThenAsync(answer, async () =>
    {
        await SeesAsync(question);
        await Page.Locator(".said", new() { HasText = question }).Last.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    });

    public Task FillAsync(string label, string words) => Page.GetByLabel(label).Last.FillAsync(words);

    public Task ChooseAsync(string label, string option) => Page.GetByLabel(label).Last.SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Picks one of the newest form's boxes or rounds.</summary>
    public Task TickAsync(string option) => Form.Locator(".pick", new() { HasText = option }).First.ClickAsync();

    public Task SendFormAsync(string answer) => ThenAsync(answer, () => Form.Locator("[type=submit]").ClickAsync());

    /// <summary>Touches a review's button, by its whole name.</summary>
    public Task CorrectAsync(string name, string answer) => ThenAsync(answer, () => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync());

    /// <summary>Lets days pass with the demonstration's bar.</summary>
    public async Task LetPassAsync(int days)
    {
        var bar = Page.Locator(".banner");
        var state = bar.GetByRole(AriaRole.Status);
        var before = await state.InnerTextAsync();
        await bar.GetByRole(AriaRole.Button, new() { Name = days == 1 ? "+1 jour" : $"+{days} jours", Exact = true }).ClickAsync();
        await Expect(state).Not.ToHaveTextAsync(before, new() { Timeout = Patience });
        await Expect(bar).ToHaveAttributeAsync("aria-busy", "false", new() { Timeout = Patience });
    }

    public Task LetPassAsync(int days, string answer) => ThenAsync(answer, () => LetPassAsync(days));

    /// <summary>Begins the demonstration anew.</summary>
    public async Task StartAgainAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Recommencer", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".own")).ToHaveCountAsync(0, new() { Timeout = Patience });
        await Page.Locator("#write").WaitForAsync();
    }

    public Task SeesAsync(string words) => SeesAsync(words, 0);

    /// <summary>Waits for words that an act brings, said anew even where they had been said before.</summary>
    private async Task ThenAsync(string answer, Func<Task> act)
    {
        var before = await Said(answer).CountAsync();
        await act();
        await SeesAsync(answer, before);
    }

    private async Task SeesAsync(string words, int before)
    {
        try
        {
            await Said(words).Nth(before).WaitForAsync(new() { Timeout = Patience });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"« {words} » is not said in:\n{await Page.Locator(".log").InnerTextAsync()}");
        }
    }

    private ILocator Form => Page.Locator(".question").Last;

    private ILocator Said(string words) => Page.Locator(".said .bubble", new() { HasText = words });

    private ILocator Button(string name) => Page.Locator(".log .reply").Filter(new() { HasTextRegex = new("^\\s*" + Regex.Escape(name) + (name.EndsWith(' ') ? "" : "\\s*$")) }).Last;

    /// <summary>A name that resembles no other's, without figures that might be a place.</summary>
    private static string UnheardName() => string.Concat(Guid.CreateVersion7().ToString("N")[20..].Select(digit => (char)('a' + (digit % 26))));

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
