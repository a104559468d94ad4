using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>What a channel owes on the way out: everything arrives, whole, in order, and as fast as the platform takes it.</summary>
public abstract partial class ChannelSpec
{
    [Fact]
    public async Task A_long_text_comes_whole_in_order_and_in_messages_the_platform_takes()
    {
        await using var scene = await SetAsync();
        var seen = await scene.SayAsync(Lea, "/long");
        Assert.True(seen.Count > 1);
        Assert.All(seen, message => Assert.InRange(message.Text.Length, 1, scene.LongestText));
        Assert.Equal(Words(ChannelWords.LongText), Words(string.Join('\n', seen.Select(message => message.Text))));
        Assert.All(seen.SkipLast(1), message => Assert.Empty(message.Buttons));
        Assert.NotEmpty(seen[^1].Buttons);

        static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public async Task A_file_reaches_its_reader()
    {
        await using var scene = await SetAsync();
        var file = Assert.Single((await scene.SayAsync(Lea, "/file")).SelectMany(message => message.Files));
        Assert.Equal(ChannelWords.FileName, file.Name);
        if (file.Link is null)
            Assert.Equal(ChannelWords.FileBytes, file.Bytes);
    }

    [Fact]
    public async Task A_replacement_takes_the_place_of_the_message_it_names()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/replace");
        Assert.Equal(["Second version."], (await scene.SayAsync(Lea, "/replace")).Select(message => message.Text));
    }

    [Fact]
    public async Task The_platforms_retry_after_is_obeyed_and_others_do_not_wait()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo before");
        await scene.SayAsync(Karim, "/echo before");
        scene.Fail(Lea, PlatformFault.Throttled);
        await scene.Write(Lea, "/echo one").Acknowledged;
        await ChannelScene.UntilAsync(async () => await WaitingAsync(scene) == 1, "the refusal written down");
        var refused = scene.AttemptsTo(Lea)[^1];
        await scene.Write(Lea, "/echo two").Acknowledged;
        await scene.Write(Karim, "/echo meanwhile").Acknowledged;
        await ChannelScene.UntilAsync(
            () =>
            {
                if (scene.Now - refused < Duration.FromSeconds(15))
                    scene.Time.Advance(TimeSpan.FromMilliseconds(200));
                return Task.FromResult(scene.SeenBy(Karim)[^1].Text == "meanwhile");
            },
            "the other's answer");
        await scene.SettleAsync();
        Assert.Equal(["before", "one", "two"], scene.SeenBy(Lea).Select(message => message.Text));
        Assert.All(scene.AttemptsTo(Lea).Where(at => at > refused), at => Assert.True(at - refused >= Duration.FromSeconds(30), $"{at - refused} after the refusal."));
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_unreachable_until_they_write_and_the_coordination_hears_of_it()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo here");
        await JoinAsync(scene);
        scene.Fail(Lea, PlatformFault.Blocked);
        await scene.SettleAsync(scene.Write(Lea, "/echo lost"));
        await using var db = scene.Db();
        Assert.NotNull((await db.Conversations.AsNoTracking().SingleAsync(Cancellation)).Unreachable);
        Assert.Equal("person-unreachable", (await db.Todo.AsNoTracking().SingleAsync(item => item.DoneAt == null, Cancellation)).Kind);

        await scene.SayAsync(Lea, "/echo back");
        Assert.Null((await db.Conversations.AsNoTracking().SingleAsync(Cancellation)).Unreachable);
        Assert.Empty(await db.Todo.AsNoTracking().Where(item => item.DoneAt == null).ToListAsync(Cancellation));
        Assert.Equal(["here", "back"], scene.SeenBy(Lea).Select(message => message.Text));
    }

    [Theory]
    [InlineData(PlatformFault.ServerError, 1)]
    [InlineData(PlatformFault.CutBefore, 1)]
    [InlineData(PlatformFault.CutAfter, 2)]
    public async Task A_platform_that_fails_loses_nothing_and_disorders_nothing(PlatformFault fault, int atMost)
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo zero");
        scene.Fail(Lea, fault);
        await scene.Write(Lea, "/echo one").Acknowledged;
        await scene.SettleAsync(scene.Write(Lea, "/echo two"));
        var seen = scene.SeenBy(Lea).Select(message => message.Text).ToList();
        Assert.Equal(["zero", "one", "two"], seen.Distinct());
        Assert.InRange(seen.Count(text => text == "one"), 1, atMost);
    }

    [Fact]
    public async Task A_message_that_the_platform_refuses_does_not_hold_the_next()
    {
        await using var scene = await SetAsync();
        await scene.SayAsync(Lea, "/echo zero");
        scene.Fail(Lea, PlatformFault.Refused);
        await scene.SayAsync(Lea, "/echo bad");
        var seen = (await scene.SayAsync(Lea, "/echo good")).Select(message => message.Text).ToList();
        // A channel may say in words of its own that something is missing.
        Assert.Equal(("zero", "good"), (seen[0], seen[^1]));
        Assert.DoesNotContain("bad", seen);
    }

    private static async Task<int> WaitingAsync(ChannelScene scene)
    {
        await using var db = scene.Db();
        return await db.Outbox.CountAsync(row => row.RetryAt != null, Cancellation);
    }

    private static async Task JoinAsync(ChannelScene scene)
    {
        await using var db = scene.Db();
        var network = new Network { Id = new(Guid.CreateVersion7(scene.Time.GetUtcNow())), Name = "Rennes", Language = "fr", ZoneId = "Europe/Paris", CreatedAt = scene.Now };
        db.Networks.Add(network);
        (await db.People.SingleAsync(Cancellation)).NetworkId = network.Id;
        await db.SaveChangesAsync(Cancellation);
    }
}
