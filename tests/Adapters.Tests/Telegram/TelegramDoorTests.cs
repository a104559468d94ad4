using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Telegram;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Tests.Telegram;

public sealed class TelegramDoorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a-secret-of-the-tests-long-enougH")]
    [InlineData("a-secret-of-the-tests-long-enough,x")]
    public async Task Whoever_does_not_know_the_secret_is_refused_whatever_they_send(string? secret)
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(scene, secret, "{ this is never parsed"));
        Assert.Equal(0, scene.Accepted());
    }

    [Theory]
    [InlineData("not json", HttpStatusCode.OK)]
    [InlineData("[]", HttpStatusCode.OK)]
    [InlineData("null", HttpStatusCode.OK)]
    [InlineData("{\"update_id\":\"x\"}", HttpStatusCode.OK)]
    public async Task What_comes_with_the_secret_and_makes_no_sense_is_taken_and_forgotten(string body, HttpStatusCode expected)
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        Assert.Equal(expected, await PostAsync(scene, TelegramScene.Secret, body));
        Assert.Equal("fine", (await scene.SayAsync("lea", "/echo fine"))[^1].Text);
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused_and_a_deep_one_is_taken()
    {
        await using var scene = new TelegramScene(isWebhook: true);
        await scene.StartAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(scene, TelegramScene.Secret, new string(' ', TelegramWebhook.LargestBody + 1)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(scene, TelegramScene.Secret, new string('[', 50_000)));
    }

    [Fact]
    public async Task A_token_that_Telegram_refuses_stops_the_start_with_one_line()
    {
        await using var scene = new TelegramScene(isWebhook: false) { Settings = { ["Telegram:Token"] = "123456789:another-one" } };
        var error = await Assert.ThrowsAsync<OptionsValidationException>(scene.StartAsync);
        Assert.Contains("Telegram:Token is refused by Telegram", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("another-one", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:Token", "123 456", "@BotFather")]
    [InlineData("Telegram:Mode", "push", "polling or webhook")]
    [InlineData("Telegram:SecretToken", "short", "22 to 256")]
    [InlineData("Telegram:PublicUrl", "assistant.example", "https address")]
    [InlineData("Telegram:ApiBaseUrl", "ftp://x", "Bot API server")]
    public async Task A_wrong_setting_stops_the_start_and_names_its_remedy(string key, string value, string remedy)
    {
        await using var scene = new TelegramScene(isWebhook: true) { Settings = { [key] = value } };
        var error = await Assert.ThrowsAsync<OptionsValidationException>(scene.StartAsync);
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        if (key is "Telegram:Token" or "Telegram:SecretToken")
            Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_introduces_itself_in_every_language_and_says_each_thing_once()
    {
        await using var scene = new TelegramScene(isWebhook: false);
        await scene.StartAsync();
        await scene.SayAsync("lea", "/echo here");
        await TelegramScene.UntilAsync(() => Task.FromResult(Count("setMyCommands") >= 9), "its commands");
        Assert.Equal(["", "en", "fr"], scene.Telegram.Calls.Where(call => call.Method == "setMyDescription").Select(call => call.Parameters["language_code"]?.GetValue<string>() ?? "").Order(StringComparer.Ordinal));
        Assert.Equal((3, 3), (Count("setMyName"), Count("setMyShortDescription")));
        Assert.Contains(scene.Telegram.Calls, call => call.Method == "setMyCommands" && call.Parameters["scope"]!["type"]!.GetValue<string>() == "all_group_chats");
        scene.Time.Advance(TimeSpan.FromHours(1));
        await scene.SayAsync("lea", "/echo still here");
        Assert.Equal((3, 9), (Count("setMyName"), Count("setMyCommands")));
        Assert.Empty(scene.Telegram.Faults);

        int Count(string method) => scene.Telegram.Calls.Count(call => call.Method == method);
    }

    [Fact]
    public async Task Coordinators_have_their_own_commands_in_their_own_chat_alone()
    {
        await using var scene = new RennesScene(isWebhook: false);
        await scene.StartAsync();
        await scene.SayAsync("lea", "bonjour");
        await scene.SayAsync("marc", "bonjour");
        var lea = scene.IdOf("lea");
        await using (var db = scene.Db())
        {
            var account = lea.ToString(CultureInfo.InvariantCulture);
            await db.People.Where(person => db.Set<ChannelAccount>().Any(known => known.ExternalId == account && known.PersonId == person.Id))
                .ExecuteUpdateAsync(person => person.SetProperty(one => one.Role, Role.Coordinator), Cancellation);
        }

        await TelegramScene.UntilAsync(() => Task.FromResult(Told("all_private_chats").Any()), "everybody's commands");
        await TelegramScene.UntilAsync(
            () =>
            {
                scene.Time.Advance(TimeSpan.FromMinutes(10));
                return Task.FromResult(Told("chat").Any());
            },
            "the coordinator's commands");
        var own = Assert.Single(Told("chat"));
        Assert.Equal(lea, own["scope"]!["chat_id"]!.GetValue<long>());
        Assert.Equal(["inviter"], NamesOf(own).Except(NamesOf(Told("all_private_chats").First())).Where(name => name == "inviter"));
        Assert.Empty(scene.Telegram.Faults);

        IEnumerable<JsonObject> Told(string kind) => scene.Telegram.Calls.Where(call => call.Method == "setMyCommands" && call.Parameters["scope"]!["type"]!.GetValue<string>() == kind).Select(call => call.Parameters);
        static IEnumerable<string> NamesOf(JsonObject told) => told["commands"]!.AsArray().Select(command => command!["command"]!.GetValue<string>());
    }

    private static async Task<HttpStatusCode> PostAsync(TelegramScene scene, string? secret, string body)
    {
        using var http = new HttpClient { BaseAddress = scene.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramWebhook.Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.TryAddWithoutValidation(TelegramWebhook.SecretHeader, secret);
        using var answer = await http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
