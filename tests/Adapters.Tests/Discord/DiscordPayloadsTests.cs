using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Every payload that Discord documents is dealt with, by whichever door it comes, and what follows is too.</summary>
public sealed class DiscordPayloadsTests
{
    private static readonly int[] Answers = [4, 5, 6, 8];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_interaction_that_is_posted_is_answered()
    {
        await using var scene = new DiscordScene(DiscordWay.Http);
        await scene.StartAsync();
        // They are no people's of the fake's: what is sent to them is not there.
        scene.Api.MindsViolations = false;
        foreach (var file in DiscordData.Payloads("*.json"))
        {
            using var answer = await scene.Api.Door.PostAsync(await File.ReadAllTextAsync(file, Cancellation));
            var isInteraction = Path.GetFileName(file).StartsWith("interaction-", StringComparison.Ordinal) && !file.EndsWith("data-only.json", StringComparison.Ordinal);
            Assert.True(answer.StatusCode is HttpStatusCode.OK || (!isInteraction && answer.StatusCode is HttpStatusCode.BadRequest), $"{file}: {answer.StatusCode}");
            if (isInteraction)
                Assert.Contains(JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["type"]!.GetValue<int>(), Answers);
        }

        Assert.DoesNotContain("passed over", scene.Logs.Text, StringComparison.Ordinal);
        Assert.Equal("after", (await scene.SayAsync("lea", "/echo after"))[^1].Text);
    }

    [Theory]
    [InlineData("message-", "MESSAGE_CREATE")]
    [InlineData("message-", "MESSAGE_UPDATE")]
    [InlineData("guild-unavailable", "GUILD_DELETE")]
    [InlineData("guild-unavailable", "GUILD_CREATE")]
    [InlineData("channel-", "CHANNEL_DELETE")]
    [InlineData("channel-", "THREAD_DELETE")]
    [InlineData("interaction-", "INTERACTION_CREATE")]
    [InlineData("", "DOCUMENTED_API")]
    public async Task Every_event_that_is_told_is_dealt_with(string samples, string name)
    {
        await using var scene = new DiscordScene(DiscordWay.Gateway);
        await scene.StartAsync();
        scene.Api.MindsViolations = false;
        foreach (var file in DiscordData.Payloads(samples + "*.json").Where(file => !file.EndsWith("data-only.json", StringComparison.Ordinal)))
            await scene.Api.Gateway.Tell(name, JsonNode.Parse(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, Cancellation)))!.AsObject()).Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        Assert.DoesNotContain("passed over", scene.Logs.Text, StringComparison.Ordinal);
        Assert.Equal("after", (await scene.SayAsync("lea", "/echo after"))[^1].Text);
    }
}
