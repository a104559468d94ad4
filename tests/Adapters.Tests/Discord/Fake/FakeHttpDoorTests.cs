using System.Text;
using ChatAssistant.Adapters.Discord.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The smallest bot with an address: what the fake posts is what <see cref="InteractionSignature"/> takes, and what it answers is judged.</summary>
public sealed class FakeHttpDoorTests
{
    [Fact]
    public async Task An_address_that_verifies_is_saved_and_one_that_does_not_is_not()
    {
        await using var scene = await RestScene.OpenAsync();
        await using (var bot = await BotAsync(scene, """{"type":1}""", verifies: true))
            Assert.True(await scene.Api.Door.SaveAsync());
        await using (var bot = await BotAsync(scene, """{"type":1}""", verifies: false))
            Assert.False(await scene.Api.Door.SaveAsync());
    }

    [Fact]
    public async Task An_answer_in_the_response_is_seen_by_the_person()
    {
        await using var scene = await RestScene.OpenAsync();
        await using var bot = await BotAsync(scene, """{"type":4,"data":{"content":"Bonjour","flags":64,"allowed_mentions":{"parse":[]}}}""", verifies: true);
        var told = scene.Api.People.Command("lea", "besoin", scene.Discord.ChannelOf("général"));
        await told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var seen = Assert.Single(scene.Discord.SeenBy(scene.Discord.IdOf("lea")));
        Assert.Equal(("Bonjour", scene.Discord.IdOf("lea")), (seen.Content, seen.OnlyFor));
    }

    [Fact]
    public async Task An_answer_that_the_platform_would_refuse_is_remembered()
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.MindsViolations = false;
        await using var bot = await BotAsync(scene, """{"type":4,"data":{"content":"@everyone"}}""", verifies: true);
        await scene.Api.People.Command("lea", "besoin").Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.NotEmpty(scene.Discord.Violations);
        Assert.Empty(scene.Discord.SeenBy(scene.Discord.IdOf("lea")));
    }

    private static async Task<WebApplication> BotAsync(RestScene scene, string answer, bool verifies)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = builder.Build();
        var signature = new InteractionSignature(scene.Discord.PublicKey, scene.Time);
        bot.MapPost("/", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            return !verifies || signature.IsGood(http.Request.Headers[InteractionSignature.SignatureHeader], http.Request.Headers[InteractionSignature.TimestampHeader], body.ToArray())
                ? Results.Text(answer, "application/json", Encoding.UTF8)
                : Results.Unauthorized();
        });
        await bot.StartAsync();
        scene.Api.Door.Url = new(bot.Urls.First());
        return bot;
    }
}
