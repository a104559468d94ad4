using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Who may speak as Teams. Whatever is forged has no effect: no turn, no request of ours anywhere.</summary>
public sealed class TeamsAuthenticationTests(OpenTeamsScene open) : IClassFixture<OpenTeamsScene>
{
    private static readonly RSA Foreign = RSA.Create(2048);

    private static readonly Dictionary<string, Func<TeamsScene, string?>> BadTokens = new()
    {
        ["missing"] = _ => null,
        ["not a token"] = _ => "not.a.token",
        ["expired"] = scene => scene.Login.Token(Shape(scene) with { BeginsAfter = -TimeSpan.FromHours(2), Lasts = -TimeSpan.FromMinutes(6) }),
        ["not yet valid"] = scene => scene.Login.Token(Shape(scene) with { BeginsAfter = TimeSpan.FromMinutes(6) }),
        ["for another bot"] = scene => scene.Login.Token(Shape(scene) with { Audience = "99999999-2222-3333-4444-555555555555" }),
        ["from another issuer"] = scene => scene.Login.Token(Shape(scene) with { Issuer = "https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/" }),
        ["signed by a key that is not theirs"] = scene => scene.Login.Token(Shape(scene) with { Signing = FakeLogin.CredentialsOf(Foreign, "first") }),
        ["signed by an unknown key"] = scene => scene.Login.Token(Shape(scene) with { Signing = FakeLogin.CredentialsOf(Foreign, "nobodys") }),
        ["unsigned"] = scene => Unsigned(scene.Login.Token(Shape(scene))),
        ["signed with the public key as a secret"] = scene => scene.Login.Token(Shape(scene) with { Signing = new(new SymmetricSecurityKey(scene.Login.PublicKey) { KeyId = "first" }, SecurityAlgorithms.HmacSha256) }),
        ["signed with another algorithm"] = scene => scene.Login.Token(Shape(scene) with { Signing = scene.Login.Credentials("first", SecurityAlgorithms.RsaSha512) }),
        ["changed after it was signed"] = scene => Changed(scene.Login.Token(Shape(scene))),
    };

    private static readonly Dictionary<string, Func<TeamsScene, JsonObject, string>> GoodTokensForSomethingElse = new()
    {
        ["key endorsed for another channel"] = (scene, _) => Rolled(scene, "webchat"),
        ["key without endorsements"] = (scene, _) => Rolled(scene),
        ["another connector's"] = (scene, _) => scene.Login.Token(new("https://smba.trafficmanager.net/emea/")),
        ["no connector's"] = (scene, _) => scene.Login.Token(Shape(scene) with { SaysServiceUrl = false }),
        ["another channel"] = (scene, activity) => Told(scene, activity, "channelId", "emulator"),
        ["another organisation"] = (scene, activity) => Told(scene, activity["conversation"]!.AsObject(), "tenantId", "99999999-86f1-41af-91ab-2d7cd011db47"),
    };

    public static TheoryData<string> Forged => [.. BadTokens.Keys];

    public static TheoryData<string> Misused => [.. GoodTokensForSomethingElse.Keys];

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_token_is_refused(string fault) =>
        await NothingCameOfAsync(open.Scene, await open.Scene.PostAsync(Message(open.Scene).ToJsonString(), BadTokens[fault](open.Scene)), HttpStatusCode.Unauthorized);

    [Theory]
    [MemberData(nameof(Misused))]
    public async Task A_good_token_is_good_for_its_channel_its_connector_and_our_organisations_only(string fault)
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var activity = Message(scene);
        var token = GoodTokensForSomethingElse[fault](scene, activity);
        await NothingCameOfAsync(scene, await scene.PostAsync(activity.ToJsonString(), token), HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("SingleTenant", true, HttpStatusCode.OK)]
    [InlineData("SingleTenant", false, HttpStatusCode.Forbidden)]
    [InlineData("MultiTenant", true, HttpStatusCode.OK)]
    [InlineData("MultiTenant", false, HttpStatusCode.OK)]
    public async Task People_of_another_organisation_write_where_it_is_named_or_where_a_bot_of_several_lets_all_in(string type, bool isNamed, HttpStatusCode expected)
    {
        const string other = "99999999-86f1-41af-91ab-2d7cd011db47";
        await using var scene = new TeamsScene { Settings = { ["Teams:AppType"] = type } };
        if (isNamed)
            scene.Settings["Teams:AllowedTenants:0"] = other;
        await scene.StartAsync();
        var activity = Message(scene);
        activity["conversation"]!["tenantId"] = other;
        Assert.Equal(expected, await scene.PostAsync(activity.ToJsonString(), scene.Login.Token(Shape(scene))));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://evil.example@smba.trafficmanager.net/emea/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("http://127.0.0.1:1/")]
    public async Task A_connector_on_a_foreign_host_is_refused_even_with_a_token_for_it(string serviceUrl)
    {
        var activity = Message(open.Scene);
        activity["serviceUrl"] = serviceUrl;
        await NothingCameOfAsync(open.Scene, await open.Scene.PostAsync(activity.ToJsonString(), open.Scene.Login.Token(new(serviceUrl))), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_request_that_is_told_again_with_its_token_has_no_second_effect()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var (body, token) = (Message(scene).ToJsonString(), scene.Login.Token(Shape(scene)));
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(body, token));
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(body, token));
        await scene.SettleAsync();
        Assert.Single(scene.SeenBy("lea"));
        scene.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await scene.PostAsync(body, token));
    }

    [Fact]
    public async Task A_key_that_is_new_is_fetched_and_unknown_ones_do_not_make_us_fetch_again_and_again()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(Message(scene).ToJsonString(), scene.Login.Token(Shape(scene))));
        scene.Login.Roll("second", "msteams");
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(Message(scene).ToJsonString(), scene.Login.Token(Shape(scene))));
        for (var i = 0; i < 20; i++)
            await scene.PostAsync(Message(scene).ToJsonString(), scene.Login.Token(Shape(scene) with { Signing = FakeLogin.CredentialsOf(Foreign, $"unknown{i}") }));
        Assert.InRange(scene.Login.KeysAsked, 2, 3);
    }

    [Fact]
    public async Task Without_the_signers_keys_the_platform_is_asked_to_come_back()
    {
        await using var scene = new TeamsScene { Settings = { ["Teams:MetadataAddress"] = "http://127.0.0.1:1/" } };
        await scene.StartAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await scene.PostAsync(Message(scene).ToJsonString(), scene.Login.Token(Shape(scene))));
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes_and_a_slash_at_the_end_of_an_address_does_not_matter()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var shape = new TokenShape(scene.ServiceUrl.TrimEnd('/')) { BeginsAfter = -TimeSpan.FromHours(1), Lasts = -TimeSpan.FromMinutes(4) };
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(Message(scene).ToJsonString(), scene.Login.Token(shape)));
    }

    [Theory]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    [InlineData(true, HttpStatusCode.BadRequest)]
    public async Task A_body_is_read_only_once_the_token_is_good(bool isGood, HttpStatusCode expected) =>
        await NothingCameOfAsync(open.Scene, await open.Scene.PostAsync("{{{", isGood ? open.Scene.Login.Token(Shape(open.Scene)) : null), expected);

    [Fact]
    public async Task A_body_that_is_too_large_is_not_read_on()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        var activity = Message(scene);
        activity["text"] = new string('x', 300 * 1024);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await scene.PostAsync(activity.ToJsonString(), scene.Login.Token(Shape(scene))));
    }

    [Fact]
    public async Task Our_token_is_fetched_once_and_kept()
    {
        await using var scene = new TeamsScene();
        await scene.StartAsync();
        foreach (var word in new[] { "one", "two", "three" })
            await scene.SayAsync("lea", "/echo " + word);
        Assert.Equal(1, scene.Login.TokensGiven);
        Assert.Empty(scene.Teams.Faults);
    }

    private static async Task NothingCameOfAsync(TeamsScene scene, HttpStatusCode answered, HttpStatusCode expected)
    {
        Assert.Equal(expected, answered);
        await scene.SettleAsync();
        Assert.Equal(0, scene.Accepted());
        Assert.Empty(scene.Teams.Calls);
        Assert.Equal(0, scene.Login.TokensGiven);
    }

    private static JsonObject Message(TeamsScene scene) => scene.InPrivate("lea", "message", new() { ["text"] = "/echo in", ["textFormat"] = "plain" });

    private static TokenShape Shape(TeamsScene scene) => new(scene.ServiceUrl);

    private static string Rolled(TeamsScene scene, params string[] endorsements)
    {
        scene.Login.Roll("other", endorsements);
        return scene.Login.Token(Shape(scene));
    }

    private static string Told(TeamsScene scene, JsonObject where, string member, string value)
    {
        where[member] = value;
        return scene.Login.Token(Shape(scene));
    }

    private static string Unsigned(string token) => Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""") + "." + token.Split('.')[1] + ".";

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"exp\":", "\"jti\":\"x\",\"exp\":", StringComparison.Ordinal));
        return string.Join('.', parts);
    }
}
