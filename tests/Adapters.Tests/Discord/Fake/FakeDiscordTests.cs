using System.Net;
using System.Text;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The fake is as strict as the platform: it can say no.</summary>
public sealed class FakeDiscordTests
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "POST", "/channels/{dm}/messages", """{"content":"a"}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","allowed_mentions":{"parse":["everyone"]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","contnet":"b","allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":7,"allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"","allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"{2001}","allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","nonce":"{26}","allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","components":[{"type":1,"components":[]}],"allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"{81}","custom_id":"a"}]}],"allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"A","custom_id":"a"},{"type":2,"style":1,"label":"B","custom_id":"a"}]}],"allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","components":[{"type":1,"components":[{"type":2,"style":5,"label":"A","url":"javascript:alert(1)"}]}],"allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"content":"a","components":[{"type":1,"components":[{"type":3,"custom_id":"a","options":[{"label":"A","value":"1"},{"label":"B","value":"1"}]}]}],"allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{dm}/messages", """{"embeds":[{"title":"{257}"}],"allowed_mentions":{"parse":[]}}""" },
        { "POST", "/channels/{channel}/threads", """{"name":"{101}","type":12}""" },
        { "POST", "/channels/{channel}/threads", """{"name":"a","auto_archive_duration":61}""" },
        { "PUT", "/applications/1100000000000000001/commands", """[{"name":"Besoin","description":"a"}]""" },
        { "PUT", "/applications/1100000000000000001/commands", """[{"name":"besoin","description":"a","name_localizations":{"fr-FR":"besoin"}}]""" },
        { "PUT", "/applications/1100000000000000001/commands", """[{"name":"a","description":"a"},{"name":"a","description":"b"}]""" },
        { "PUT", "/applications/1100000000000000001/commands", """[{"name":"a","description":"{101}"}]""" },
        { "POST", "/guilds/1200000000000000001/scheduled-events", """{"name":"a","privacy_level":2,"entity_type":3,"scheduled_start_time":"2026-04-01T10:00:00Z","entity_metadata":{"location":"a"}}""" },
        { "POST", "/guilds/1200000000000000001/scheduled-events", """{"name":"a","privacy_level":2,"entity_type":3,"scheduled_start_time":"2026-01-01T10:00:00Z","scheduled_end_time":"2026-01-01T11:00:00Z","entity_metadata":{"location":"a"}}""" },
        { "POST", "/interactions/{interaction}/callback", """{"type":9,"data":{"custom_id":"a","title":"{46}","components":[{"type":18,"label":"a","component":{"type":4,"custom_id":"b","style":1}}]}}""" },
        { "POST", "/interactions/{interaction}/callback", """{"type":9,"data":{"custom_id":"a","title":"a","components":[{"type":4,"custom_id":"b","style":1}]}}""" },
        { "POST", "/interactions/{interaction}/callback", """{"type":5,"data":{"flags":4}}""" },
        { "POST", "/interactions/{interaction}/callback", """{"type":7,"data":{"content":"a","allowed_mentions":{"parse":[]}}}""" },
        { "GET", "/nowhere", "" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_the_platform_would_refuse_is_refused_and_remembered(string method, string path, string body)
    {
        await using var scene = await RestScene.OpenAsync();
        scene.Api.MindsViolations = false;
        Assert.Equal(400, (int)await CallAsync(scene, method, path, body));
        Assert.NotEmpty(scene.Discord.Violations);
    }

    [Theory]
    [InlineData("POST", "/channels/{dm}/messages", """{"content":"a","allowed_mentions":{"parse":[]}}""")]
    [InlineData("POST", "/channels/{dm}/messages", """{"content":"{2000}","nonce":"{25}","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""")]
    [InlineData("POST", "/interactions/{interaction}/callback", """{"type":9,"data":{"custom_id":"a","title":"{45}","components":[{"type":18,"label":"a","component":{"type":4,"custom_id":"b","style":1}}]}}""")]
    [InlineData("PUT", "/applications/1100000000000000001/commands", """[{"name":"créneaux","description":"a","name_localizations":{"en-GB":"slots"}}]""")]
    public async Task What_the_platform_would_take_is_taken(string method, string path, string body)
    {
        await using var scene = await RestScene.OpenAsync();
        Assert.InRange((int)await CallAsync(scene, method, path, body), 200, 204);
    }

    [Fact]
    public async Task A_call_that_broke_the_rules_fails_the_test()
    {
        var scene = await RestScene.OpenAsync();
        await CallAsync(scene, "GET", "/nowhere", "");
        await Assert.ThrowsAsync<Xunit.Sdk.EmptyException>(async () => await scene.DisposeAsync());
    }

    private static async Task<HttpStatusCode> CallAsync(RestScene scene, string method, string path, string body)
    {
        var interaction = DiscordRestTests.UseCommand(scene);
        path = path.Replace("{dm}", scene.Discord.DmOf(scene.Discord.IdOf("lea")), StringComparison.Ordinal).Replace("{channel}", scene.Discord.ChannelOf("général"), StringComparison.Ordinal)
            .Replace("{interaction}", $"{interaction.Id}/{interaction.Token}", StringComparison.Ordinal);
        foreach (var length in new[] { 25, 26, 45, 46, 81, 101, 257, 2000, 2001 })
            body = body.Replace($"{{{length}}}", new string('a', length), StringComparison.Ordinal);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new(method), scene.Api.BaseUrl + path) { Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        if (!path.StartsWith("/interactions", StringComparison.Ordinal))
            request.Headers.TryAddWithoutValidation("Authorization", "Bot " + FakeDiscord.Token);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
