using System.Net;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Telegram;

public sealed class TelegramReadingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_must_not_travel_in_the_chat_is_read_on_a_page_by_whoever_presses_its_button()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        var shown = (await scene.SayAsync("lea", "/secret Karim <b>06 12 34 56 78</b>"))[^1];
        Assert.DoesNotContain("06 12", shown.Text, StringComparison.Ordinal);
        using var http = new HttpClient();
        var page = PageOf(scene, shown.Buttons[0].Link!);
        var looked = await http.GetAsync(page, Cancellation);
        Assert.DoesNotContain("06 12", await looked.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.True(looked.Headers.CacheControl!.NoStore);
        var pressed = await http.PostAsync(page, null, Cancellation);
        Assert.Contains("Karim &lt;b&gt;06 12 34 56 78&lt;/b&gt;", await pressed.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_expired_was_changed_or_names_another_message_leads_nowhere()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        var page = PageOf(scene, (await scene.SayAsync("lea", "/secret 06 12"))[^1].Buttons[0].Link!);
        using var http = new HttpClient();
        var changed = page.AbsoluteUri[..^1] + (page.AbsoluteUri[^1] == 'A' ? 'E' : 'A');
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(new Uri(changed), null, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(new Uri(page, "x"), null, Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.PostAsync(page, null, Cancellation)).StatusCode);
        scene.Time.Advance(Duration.FromDays(8).ToTimeSpan());
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(page, null, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Where_nobody_said_the_sites_address_the_words_are_kept_back_all_the_same()
    {
        await using var scene = new TelegramScene(isWebhook: false) { Settings = { ["Telegram:PublicUrl"] = null } };
        await scene.StartAsync();
        var shown = (await scene.SayAsync("lea", "/secret 06 12"))[^1];
        Assert.Contains("cannot be read in Telegram", shown.Text, StringComparison.Ordinal);
    }

    private static Uri PageOf(TelegramScene scene, string link) => new(scene.Address, new Uri(link).AbsolutePath);
}
