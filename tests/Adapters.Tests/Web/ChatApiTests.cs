using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using ChatAssistant.Adapters.Web.Api;
using Microsoft.Extensions.Hosting;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class ChatApiTests
{
    [Fact]
    public async Task A_conversation_is_opened_and_greeted_in_its_language()
    {
        await using var site = await TestSite.StartAsync();
        using var answer = await site.Client.PostAsJsonAsync("/api/chat/sessions", new { language = "en" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var session = await answer.Content.ReadFromJsonAsync<SessionStarted>(TestContext.Current.CancellationToken);
        var lea = new Visitor(site.Client, session!);
        Assert.Equal("Hello.", Assert.Single(await lea.ReadAsync()).Text);
        Assert.Contains("Skip", (await lea.SayAsync("/tea"))[0].Options.Select(option => option.Label).Append("Skip"));
        Assert.Equal(43, lea.Token.Length);
    }

    [Fact]
    public async Task A_dialog_is_led_by_words_options_and_a_form_to_its_end()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        await lea.ReadAsync();
        var asked = Assert.Single(await lea.SayAsync("/tea"));
        Assert.Equal((2, "tea", "drink"), (asked.Seq, asked.Question!.Dialog, asked.Question.Slot));
        Assert.Equal(["Tea", "Coffee", "Arrêter"], asked.Options.Select(option => option.Label));
        var milk = Assert.Single(await lea.TapAsync(asked, "Tea"));
        var note = Assert.Single(await lea.DoAsync(new { question = milk.Question!.Token, answers = new { drink = "Tea", milk = true } }));
        Assert.True(note.Question is { Slot: "note", Optional: true });
        var review = Assert.Single(await lea.SayAsync("hot"));
        Assert.Contains("• Milk : Oui", review.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("A Tea, note hot.", Assert.Single(await lea.TapAsync(review, "C'est bon")).Text);
    }

    [Fact]
    public async Task A_form_is_answered_with_the_tokens_of_its_options()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        var asked = (await lea.SayAsync("/tea"))[^1];
        var note = Assert.Single(await lea.DoAsync(new { question = asked.Question!.Token, answers = new { drink = asked.Options.Single(option => option.Label == "Coffee").Option } }));
        Assert.Equal("note", note.Question!.Slot);
    }

    [Fact]
    public async Task The_same_id_is_applied_once_and_with_other_words_is_a_conflict()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        await lea.ReadAsync();
        await lea.DoAsync(new { id = "a", text = "/tea" });
        var again = await (await lea.PostAsync(new { id = "a", text = "/tea" })).Content.ReadFromJsonAsync<MessageAccepted>(TestContext.Current.CancellationToken);
        var other = await lea.PostAsync(new { id = "a", text = "other" });
        Assert.Equal(new(Accepted: true, Duplicate: true), again);
        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (other.StatusCode, other.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await lea.ReadAsync());
    }

    [Fact]
    public async Task A_stale_option_is_answered_in_words()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        var asked = (await lea.SayAsync("/tea"))[^1];
        await lea.TapAsync(asked, "Tea");
        Assert.Contains("déjà répondu", (await lea.TapAsync(asked, "Coffee"))[0].Text, StringComparison.Ordinal);
        Assert.Contains("déjà répondu", (await lea.DoAsync(new { option = "v1.nonsense" }))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_reader_hears_at_the_commit()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        await lea.ReadAsync();
        var waiting = lea.ReadAsync(wait: 20);
        await lea.PostAsync(new { text = "/tea" });
        Assert.Equal("Tea or coffee?", Assert.Single(await waiting.WaitAsync(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken)).Question!.Fields[0].Label);
    }

    [Fact]
    public async Task A_reader_who_waits_when_the_host_stops_hears_that_nothing_was_said()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        await lea.ReadAsync();
        var underWay = 0L;
        using var requests = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "http.server.active_requests" && instrument.Meter.Scope == site.Get<IMeterFactory>())
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        requests.SetMeasurementEventCallback<long>((_, more, _, _) => Interlocked.Add(ref underWay, more));
        requests.Start();
        var waiting = lea.SendAsync(HttpMethod.Get, $"/api/chat/messages?after={lea.Last}&wait=30");
        await Eventually.TrueAsync(() => Task.FromResult(Interlocked.Read(ref underWay) == 1), "the reader waits");
        site.Get<IHostApplicationLifetime>().StopApplication();
        using var answer = await waiting.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty((await answer.Content.ReadFromJsonAsync(WebJson.Default.ChatMessages, TestContext.Current.CancellationToken))!.Messages);
    }

    [Fact]
    public async Task A_token_never_opens_another_conversation()
    {
        await using var site = await TestSite.StartAsync();
        var (lea, karim) = (await site.VisitorAsync(), await site.VisitorAsync());
        var asked = (await lea.SayAsync("/tea"))[^1];
        Assert.Equal("Hello.", Assert.Single(await karim.ReadAsync()).Text);
        Assert.Contains("déjà répondu", (await karim.TapAsync(asked, "Tea"))[0].Text, StringComparison.Ordinal);
        var kept = await (await lea.UploadAsync("a.txt", [1])).Content.ReadFromJsonAsync<AttachmentKept>(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await karim.PostAsync(new { attachment = kept!.Attachment })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await lea.PostAsync(new { attachment = kept.Attachment })).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer short")]
    [InlineData("Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Basic bGVhOmxlYQ==")]
    public async Task Without_its_token_a_conversation_is_shut_before_the_body_is_read(string? authorization)
    {
        await using var site = await TestSite.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/messages") { Content = new StringContent("not json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
    }

    [Theory]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"1\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"1\",\"text\":\" \"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"a b\",\"text\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"1\",\"text\":\"a\",\"option\":\"b\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"1\",\"answers\":{\"a\":\"b\"}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"1\",\"text\":\"\\ud800\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"1\",\"attachment\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"id\":\"1\",\"attachment\":\"0f8fad5bd9cb469fa16570867728950e\"}", HttpStatusCode.NotFound)]
    [InlineData("{\"id\":\"1\",\"text\":\"a\"} trailing", HttpStatusCode.BadRequest)]
    public async Task A_bad_message_is_told_what_is_wrong(string body, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        using var answer = await lea.SendAsync(HttpMethod.Post, "/api/chat/messages", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_body_beyond_64_KB_and_one_that_is_not_JSON_are_refused()
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await lea.PostAsync(new { text = new string('a', 70_000) })).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await lea.SendAsync(HttpMethod.Post, "/api/chat/messages", new StringContent("text"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await lea.SendAsync(HttpMethod.Post, "/api/chat/attachments", new StringContent("text"))).StatusCode);
    }

    [Theory]
    [InlineData("/api/chat/messages?after=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/chat/messages?after=-1", HttpStatusCode.BadRequest)]
    [InlineData("/api/chat/messages?wait=1e9", HttpStatusCode.BadRequest)]
    [InlineData("/api/chat/nothing", HttpStatusCode.NotFound)]
    [InlineData("/files/nothing", HttpStatusCode.NotFound)]
    public async Task A_bad_address_is_a_problem_in_words(string address, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        var lea = await site.VisitorAsync();
        using var answer = await lea.SendAsync(HttpMethod.Get, address);
        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }
}
