using System.Net;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Writing first, in a conversation of long ago: where it may go, when it is told to wait, and what is kept where nobody is reached.</summary>
public sealed class TeamsReachTests
{
    private const string Lea = "lea";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_who_wrote_months_ago_is_written_to_where_they_wrote()
    {
        await using var scene = await KnownAsync();
        scene.Time.Advance(TimeSpan.FromDays(200));
        await TellAsync(scene, "Il y a trois mois…");
        Assert.Equal("Il y a trois mois…", scene.SeenBy(Lea)[^1].Text);
    }

    [Fact]
    public async Task A_kept_address_on_a_host_that_is_no_longer_allowed_is_sent_nothing_not_even_a_token()
    {
        await using var scene = await KnownAsync();
        var (calls, tokens) = (scene.Teams.Calls.Count, scene.Login.TokensGiven);
        scene.Settings["Teams:ServiceHosts:0"] = "smba.example.org";
        await scene.RestartAsync();
        scene.Time.Advance(TimeSpan.FromDays(90));
        await TellAsync(scene, "x");
        Assert.Equal((calls, tokens), (scene.Teams.Calls.Count, scene.Login.TokensGiven));
        await using var db = scene.Db();
        Assert.Equal("0 ForeignHost", (await db.Outbox.AsNoTracking().OrderBy(row => row.Id).LastAsync(Cancellation)).FailureReason);
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster", DeliveryResult.Blocked.Left)]
    [InlineData(403, "ConversationBlockedByUser", DeliveryResult.Blocked.ByReader)]
    [InlineData(403, "BotDisabledByAdmin", DeliveryResult.Blocked.ByAdministration)]
    [InlineData(404, "ConversationNotFound", "ConversationNotFound")]
    public async Task Where_nobody_is_reached_any_more_the_reason_is_kept_and_nothing_is_tried_again(int status, string code, string reason)
    {
        await using var scene = await KnownAsync();
        scene.Teams.Closed["a:lea"] = (status, code);
        await TellAsync(scene, "x");
        await using (var db = scene.Db())
            Assert.Equal(reason, (await db.Conversations.AsNoTracking().SingleAsync(Cancellation)).Unreachable);
        var calls = scene.Teams.Calls.Count;
        scene.Time.Advance(TimeSpan.FromHours(3));
        await scene.SettleAsync();
        Assert.Equal(calls, scene.Teams.Calls.Count);

        scene.Teams.Closed.Clear();
        await scene.SayAsync(Lea, "/echo back");
        await using (var db = scene.Db())
            Assert.Null((await db.Conversations.AsNoTracking().SingleAsync(Cancellation)).Unreachable);
    }

    [Fact]
    public async Task A_platform_that_says_when_to_come_back_by_a_date_is_obeyed()
    {
        await using var scene = await KnownAsync();
        scene.Teams.SaysWhenByDate = true;
        scene.Fail(Lea, Channels.PlatformFault.Throttled);
        await scene.SayAsync(Lea, "/echo later");
        var attempts = scene.AttemptsTo(Lea).TakeLast(2).ToList();
        Assert.True(attempts[1] - attempts[0] >= Duration.FromSeconds(30), $"{attempts[1] - attempts[0]} after the refusal.");
        Assert.Equal("later", scene.SeenBy(Lea)[^1].Text);
    }

    [Fact]
    public async Task What_is_told_again_after_fifteen_seconds_while_the_first_is_worked_on_is_answered_once()
    {
        await using var scene = await KnownAsync();
        var (body, token) = (scene.InPrivate(Lea, "message", new() { ["text"] = "/echo once", ["textFormat"] = "plain" }).ToJsonString(), scene.Login.Token(new(scene.ServiceUrl)));
        Task<HttpStatusCode> first, second;
        using (scene.HoldWriter())
        {
            first = scene.PostAsync(body, token);
            scene.Time.Advance(TimeSpan.FromSeconds(15));
            second = scene.PostAsync(body, token);
        }

        Assert.Contains(HttpStatusCode.OK, await Task.WhenAll(first, second));
        Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(body, token));
        await scene.SettleAsync();
        Assert.Single(scene.SeenBy(Lea), message => message.Text == "once");
    }

    [Fact]
    public async Task Who_waits_for_a_long_turn_sees_that_the_assistant_writes()
    {
        await using var scene = await KnownAsync();
        var typed = () => scene.Teams.Calls.Count(call => call.Body?["type"]?.GetValue<string>() == "typing");
        Channels.PlatformEvent told;
        using (scene.HoldWriter())
        {
            told = scene.Write(Lea, "/echo slow");
            await Channels.ChannelScene.UntilAsync(
                () =>
                {
                    scene.Time.Advance(TimeSpan.FromMilliseconds(300));
                    return Task.FromResult(typed() > 0);
                },
                "a sign that the assistant writes");
        }

        await scene.SettleAsync(told);
        Assert.Equal("slow", scene.SeenBy(Lea)[^1].Text);
    }

    private static async Task<TeamsScene> KnownAsync()
    {
        var scene = new TeamsScene();
        await scene.StartAsync();
        await scene.SayAsync(Lea, "/echo here");
        return scene;
    }

    /// <summary>As a due row does: in no turn of theirs.</summary>
    private static async Task TellAsync(TeamsScene scene, string words)
    {
        OutboxRow row;
        await using (var db = scene.Db())
        {
            var place = await db.Conversations.SingleAsync(Cancellation);
            row = new()
            {
                ConversationId = place.Id, Channel = place.Channel, Sequence = ++place.LastSequence, Message = new(RichText.From(words)), Kind = MessageKind.OwnNews, PersonId = place.PersonId, CreatedAt = scene.Now,
            };
            db.Outbox.Add(row);
            await db.SaveChangesAsync(Cancellation);
        }

        scene.Get<OutboxSignal>().Raise([row]);
        await scene.SettleAsync();
    }
}
