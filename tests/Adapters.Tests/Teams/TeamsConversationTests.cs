using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Teams;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Cards, groups, files and the app's comings and goings, as people live them in Teams.</summary>
public sealed class TeamsConversationTests
{
    private const string Lea = "lea";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tap_is_acknowledged_in_its_answer_and_the_card_says_what_was_answered()
    {
        await using var scene = await SetAsync();
        var asked = (await scene.SayAsync(Lea, "/tea"))[^1];
        var seen = await scene.TapAsync(Lea, "Coffee");
        var acknowledged = scene.Teams.Acknowledgements.Last();
        Assert.Equal(200, acknowledged["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.activity.message", acknowledged["type"]!.GetValue<string>());
        var answered = seen.First(message => message.Id == asked.Id);
        Assert.Empty(answered.Buttons);
        Assert.Contains("✓ Coffee", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_a_form_is_said_at_its_field_with_what_was_written_there_in_the_same_card()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/tea");
        var asked = (await scene.TapAsync(Lea, "Coffee"))[^1];
        var words = "more than twenty characters";
        await scene.FillAsync(Lea, asked, ("note", words));
        var again = scene.SeenBy(Lea)[^1];
        var card = scene.Teams.Find(again.Id)!.Card("application/vnd.microsoft.card.adaptive")!["content"]!.AsObject();
        var input = ShownCard.Elements(card).Single(element => element["type"]?.GetValue<string>() == "Input.Text");
        Assert.Equal(("note", words), (input["id"]!.GetValue<string>(), input["value"]!.GetValue<string>()));
        Assert.Contains(ShownCard.Elements(card), element => element["color"]?.GetValue<string>() == "attention");
        Assert.Equal(asked.Id, again.Id);
        await scene.FillAsync(Lea, again, ("note", "no sugar"));
        Assert.Contains("no sugar", scene.SeenBy(Lea)[^1].Text, StringComparison.Ordinal);
        Assert.Empty(scene.SeenBy(Lea).First(message => message.Id == asked.Id).Buttons);
    }

    [Fact]
    public async Task Where_that_card_is_gone_the_form_comes_anew()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/tea");
        var asked = (await scene.TapAsync(Lea, "Coffee"))[^1];
        var data = asked.Button("Send").Data!.Replace("\"note\":\"\"", "\"note\":\"more than twenty characters\"", StringComparison.Ordinal);
        scene.Teams.Replace("a:lea", asked.Id, null);
        await scene.SettleAsync(scene.Tap(Lea, asked, new("Send", data)));
        var again = scene.SeenBy(Lea)[^1];
        Assert.NotEqual(asked.Id, again.Id);
        Assert.Contains("more than twenty characters", scene.Teams.Find(again.Id)!.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_only_submits_is_understood_alike()
    {
        await using var scene = await SetAsync();
        var asked = (await scene.SayAsync(Lea, "/tea"))[^1];
        await scene.SettleAsync(scene.Submit(Lea, asked, asked.Button("Coffee")));
        Assert.Contains("A note?", scene.SeenBy(Lea)[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_out_of_a_group_opens_the_private_conversation_with_the_tenants_id()
    {
        await using var scene = await SetAsync();
        await scene.SettleAsync(scene.WriteInGroup("maison", Lea, "hello"));
        var shown = Assert.Single(scene.SeenIn("maison"));
        await scene.SettleAsync(scene.TapInGroup("maison", Lea, shown, Assert.Single(shown.Buttons)));
        Assert.Equal(["Hello."], scene.SeenBy(Lea).Select(message => message.Text));
        var opened = scene.Teams.Calls.Single(call => call.Path == "/v3/conversations").Body!;
        Assert.Equal(FakeTeams.Tenant, opened["tenantId"]!.GetValue<string>());
        Assert.Equal(FakeTeams.Tenant, opened["channelData"]!["tenant"]!["id"]!.GetValue<string>());

        await scene.SettleAsync(scene.TapInGroup("maison", Lea, shown, shown.Buttons[0]));
        Assert.Single(scene.Teams.Calls, call => call.Path == "/v3/conversations");
        Assert.Equal(2, scene.SeenBy(Lea).Count);
    }

    [Fact]
    public async Task Who_has_not_installed_the_app_is_told_so_where_they_tapped()
    {
        await using var scene = await SetAsync();
        await scene.SettleAsync(scene.WriteInGroup("maison", Lea, "hello"));
        scene.Teams.WithoutApp["29:lea"] = true;
        var shown = Assert.Single(scene.SeenIn("maison"));
        await scene.SettleAsync(scene.TapInGroup("maison", Lea, shown, shown.Buttons[0]));
        Assert.Contains("add the app", scene.Teams.Acknowledgements.Last()["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(scene.SeenBy(Lea));
    }

    [Fact]
    public async Task Installing_greets_and_removing_makes_unreachable_until_they_are_back()
    {
        await using var scene = await SetAsync();
        await scene.SettleAsync(scene.Teams.Tell(scene.InPrivate(Lea, "installationUpdate", new() { ["action"] = "add" })));
        Assert.Equal(["Hello."], scene.SeenBy(Lea).Select(message => message.Text));
        await scene.SettleAsync(scene.Teams.Tell(scene.InPrivate(Lea, "installationUpdate", new() { ["action"] = "remove" })));
        await using var db = scene.Db();
        Assert.Equal("left", (await db.Set<Core.People.Conversation>().AsNoTracking().SingleAsync(Cancellation)).Unreachable);
        await scene.SayAsync(Lea, "/echo back");
        Assert.Null((await db.Set<Core.People.Conversation>().AsNoTracking().SingleAsync(Cancellation)).Unreachable);
    }

    [Fact]
    public async Task A_file_is_offered_and_put_in_the_persons_OneDrive_once_they_said_yes()
    {
        await using var scene = await SetAsync();
        var offer = (await scene.SayAsync(Lea, "/file"))[^1];
        await scene.SettleAsync(scene.Teams.Tell(Consent(scene, Lea, offer.Id, "accept", scene.Origin + "/upload/rencontre.ics")));
        Assert.Equal(ChannelWords.FileBytes, scene.Teams.Uploads["rencontre.ics"]);
        Assert.Equal("https://contoso-my.sharepoint.com/rencontre.ics", scene.SeenBy(Lea)[^1].Files[0].Link);
        Assert.Empty(scene.Teams.Faults);
    }

    [Theory]
    [InlineData(Lea, "decline", "/upload/x")]
    [InlineData("karim", "accept", "/upload/x")]
    [InlineData(Lea, "accept", "https://evil.example/upload")]
    public async Task A_file_goes_nowhere_else(string person, string action, string upload)
    {
        await using var scene = await SetAsync();
        await scene.SayAsync("karim", "/echo here");
        var offer = (await scene.SayAsync(Lea, "/file"))[^1];
        await scene.SettleAsync(scene.Teams.Tell(Consent(scene, person, offer.Id, action, upload.StartsWith('/') ? scene.Origin + upload : upload)));
        Assert.Empty(scene.Teams.Uploads);
    }

    [Fact]
    public async Task A_card_that_is_too_big_after_all_is_said_in_words()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo here");
        scene.Teams.TooBig["a:lea"] = true;
        var seen = (await scene.SayAsync(Lea, "/tea"))[^1];
        Assert.Contains("Tea or coffee?", seen.Text, StringComparison.Ordinal);
        Assert.Contains("1. ", seen.Text, StringComparison.Ordinal);
        Assert.Empty(seen.Buttons);
        Assert.Contains("A note?", (await scene.SayAsync(Lea, "coffee"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_too_many_after_all_are_said_in_several_messages_and_none_is_lost()
    {
        var words = string.Join(' ', Enumerable.Range(0, 4000).Select(number => $"mot{number:D4}"));
        var pieces = TeamsShortening.Of(TeamsPart.Message.Words(words).Activity, new(Core.Messaging.RichText.From(words))).ToList();
        Assert.InRange(pieces.Count, 4, 8);
        Assert.All(pieces, piece => Assert.InRange(piece.Text!.Length, 1, 8000));
        Assert.Equal(words.Split(' '), pieces.SelectMany(piece => piece.Text!.Split(' ')));
    }

    [Fact]
    public async Task No_secret_no_token_no_word_and_no_name_of_a_person_is_ever_logged()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync("Mathurine", "/echo un-canari-dans-la-mine");
        scene.Fail("Mathurine", Channels.PlatformFault.CutBefore);
        await scene.SayAsync("Mathurine", "/echo encore");
        await scene.PostAsync("""{"text":"un-canari"}""", scene.Login.Token(new(scene.ServiceUrl) { Audience = "other" }));
        foreach (var kept in new[] { FakeLogin.Secret, FakeLogin.BotToken, "Mathurine", "canari", "eyJ" })
            Assert.DoesNotContain(kept, scene.Logs.Text, StringComparison.Ordinal);
    }

    private static async Task<TeamsScene> SetAsync()
    {
        var scene = new TeamsScene();
        await scene.StartAsync();
        return scene;
    }

    private static JsonObject Consent(TeamsScene scene, string person, string offer, string action, string upload)
    {
        var card = scene.Teams.Find(offer)!.Card("application/vnd.microsoft.teams.card.file.consent")!["content"]!;
        return scene.InPrivate(person, "invoke", new()
        {
            ["name"] = "fileConsent/invoke",
            ["value"] = new JsonObject
            {
                ["type"] = "fileUpload", ["action"] = action, ["context"] = card["acceptContext"]!.DeepClone(),
                ["uploadInfo"] = new JsonObject { ["uploadUrl"] = upload, ["contentUrl"] = "https://contoso-my.sharepoint.com/rencontre.ics", ["name"] = "rencontre.ics", ["uniqueId"] = "1150D938", ["fileType"] = "ics" },
            },
        });
    }
}
