using ChatAssistant.Adapters.Tests.Channels;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>With interactions by HTTP any process takes one, and one of them speaks for the bot.</summary>
public sealed class DiscordReplicasTests
{
    private const string Lea = "lea";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dialog_goes_on_whichever_process_is_told_of_its_taps()
    {
        await using var replicas = await DiscordReplicas.StartAsync();
        var salon = replicas.Discord.ChannelOf("salon");
        replicas.PostTo(0);
        await ToldAsync(replicas, replicas.Api.People.Command(Lea, "tea", salon));
        foreach (var (replica, label) in new[] { (1, "Tea"), (0, "Yes"), (1, "Skip"), (0, "That's right") })
        {
            replicas.PostTo(replica);
            await TapAsync(replicas, label);
        }

        // One message, which only she sees, changed at each tap.
        var shown = Assert.Single(replicas.Discord.SeenBy(replicas.Discord.IdOf(Lea)));
        Assert.Equal("A Tea, note -.", DiscordMarkdown.Read(shown.Content).Text);
        Assert.Empty(replicas.Api.Door.Unanswered);
    }

    [Fact]
    public async Task What_one_process_took_the_other_sends_within_half_a_second()
    {
        await using var replicas = await DiscordReplicas.StartAsync();
        replicas.PostTo(1 - replicas.Speaker);
        var told = replicas.Api.People.Command(Lea, "echo", replicas.Discord.ChannelOf("salon"), ("words", "quick"));
        await told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        replicas.Time.Advance(TimeSpan.FromMilliseconds(500));
        await Eventually.TrueAsync(() => Task.FromResult(replicas.Discord.SeenBy(replicas.Discord.IdOf(Lea)) is [{ Content: "quick" }]), "the answer");
        await replicas.SettleAsync();
    }

    [Fact]
    public async Task The_same_interaction_told_to_both_is_answered_once()
    {
        await using var replicas = await DiscordReplicas.StartAsync();
        for (var round = 0; round < 10; round++)
        {
            replicas.PostTo(round % 2);
            var told = replicas.Api.People.Command(Lea, "echo", replicas.Discord.ChannelOf("salon"), ("words", $"{round}"));
            replicas.PostTo((round + 1) % 2);
            var again = replicas.Api.Door.TellAgain(told.Body);
            await ToldAsync(replicas, told);
            await ToldAsync(replicas, again);
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(round => $"{round}"), replicas.Discord.SeenBy(replicas.Discord.IdOf(Lea)).Select(message => message.Content));
        await using var db = replicas.Db();
        Assert.Equal((10, 10), (await db.Inbox.CountAsync(Cancellation), await db.Outbox.CountAsync(Cancellation)));
        Assert.DoesNotContain(replicas.Discord.Interactions.Values, interaction => interaction.IsPromised);
    }

    [Fact]
    public async Task Told_again_to_the_same_process_it_is_not_said_to_be_lost()
    {
        await using var replicas = await DiscordReplicas.StartAsync();
        replicas.PostTo(0);
        var told = replicas.Api.People.Command(Lea, "echo", replicas.Discord.ChannelOf("salon"), ("words", "once"));
        await ToldAsync(replicas, told);
        using var answer = await replicas.Api.Door.PostAsync(told.Body);
        Assert.Contains("\"type\":5", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await replicas.SettleAsync();
        Assert.Equal(["once"], replicas.Discord.SeenBy(replicas.Discord.IdOf(Lea)).Select(message => message.Content));
    }

    private static Task TapAsync(DiscordReplicas replicas, string label)
    {
        var message = replicas.Discord.SeenBy(replicas.Discord.IdOf(Lea))[^1];
        var button = message.Controls.First(control => control["label"]?.GetValue<string>().Contains(label, StringComparison.Ordinal) == true);
        return ToldAsync(replicas, replicas.Api.People.Press(Lea, message, button["custom_id"]!.GetValue<string>()));
    }

    private static async Task ToldAsync(DiscordReplicas replicas, PlatformEvent told)
    {
        await told.Acknowledged.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
        await replicas.SettleAsync();
    }
}
