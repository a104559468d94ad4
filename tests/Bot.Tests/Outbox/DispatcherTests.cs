using System.Globalization;
using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Outbox;

public sealed class DispatcherTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_committed_is_sent_and_written_down()
    {
        await using var scene = await OutboxScene.SetAsync();
        await scene.StartAsync();
        var row = (await scene.PostAsync("lea", "hello"))[0];
        await scene.StateAsync(row.Id, row => row.State == OutboxState.Sent);
        Assert.Equal(["hello"], scene.Channel.In("lea"));
        Assert.Equal(["r1"], (await scene.RowAsync(row.Id)).Receipts);
    }

    [Fact]
    public async Task What_the_database_does_not_take_down_at_first_is_written_once_and_sent_once()
    {
        await using var scene = await OutboxScene.SetAsync();
        await using var db = scene.Db();
        await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER full BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'not now'); END", Cancellation);
        await scene.StartAsync();
        var row = (await scene.PostAsync("lea", "hello"))[0];
        await scene.ReachedAsync(1);
        for (var failed = 0; failed < 3; failed++)
            await scene.RoundAfterAsync(Duration.FromSeconds(1));
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER full", Cancellation);
        await scene.RoundAfterAsync(Duration.FromSeconds(1));
        await scene.StateAsync(row.Id, row => row.State == OutboxState.Sent);
        var written = await scene.RowAsync(row.Id);
        Assert.Equal(1, written.NextPart);
        Assert.Equal(["r1"], written.Receipts);
        Assert.Equal(["hello"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task What_a_look_found_before_it_was_told_of_is_sent_once()
    {
        await using var scene = await OutboxScene.SetAsync();
        await scene.StartAsync();
        var early = await scene.CommitAsync("lea", "one");
        scene.Wake();
        await scene.StateAsync(early[0].Id, row => row.State == OutboxState.Sent);
        scene.Tell(early);
        var late = await scene.PostAsync("lea", "two", "three");
        await scene.StateAsync(late[1].Id, row => row.State == OutboxState.Sent);
        Assert.Equal(["one", "two", "three"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task What_nobody_told_of_goes_before_what_is_told_of_later()
    {
        await using var scene = await OutboxScene.SetAsync();
        await scene.StartAsync();
        await scene.StateAsync((await scene.PostAsync("lea", "one"))[0].Id, row => row.State == OutboxState.Sent);
        await scene.CommitAsync("lea", "two");
        var last = await scene.PostAsync("lea", "three");
        await scene.StateAsync(last[0].Id, row => row.State == OutboxState.Sent);
        Assert.Equal(["one", "two", "three"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task Whose_row_goes_while_it_is_sent_holds_up_nobody()
    {
        await using var scene = await OutboxScene.SetAsync();
        scene.Channel.Fault = async (part, _) =>
        {
            await using var db = scene.Db();
            await db.Outbox.Where(row => row.Id == part.OutboxId && part.Address.Conversation == "erased").ExecuteDeleteAsync(Cancellation);
            return null;
        };
        await scene.PostAsync("erased", "hello");
        var left = await scene.PostAsync("lea", "hello", "again");
        await scene.StartAsync();
        await scene.StateAsync(left[1].Id, row => row.State == OutboxState.Sent);
        Assert.Equal(["hello", "again"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task What_an_earlier_process_left_is_sent_at_the_start_even_what_it_held()
    {
        await using var scene = await OutboxScene.SetAsync();
        var left = await scene.PostAsync("lea", "one", "two");
        await using (var db = scene.Db())
            await db.Outbox.Where(row => row.Id == left[0].Id).ExecuteUpdateAsync(update => update.SetProperty(row => row.ClaimedUntil, scene.Now + Duration.FromSeconds(20)), Cancellation);
        await scene.StartAsync();
        await scene.ReachedAsync(2);
        Assert.Equal(["one", "two"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task Order_is_kept_and_nothing_is_lost_when_the_platform_fails_in_every_way()
    {
        await using var scene = await OutboxScene.SetAsync();
        var (chance, failures) = (new Random(4711), 0);
        scene.Channel.Fault = async (part, cancellation) =>
        {
            int fate;
            lock (chance)
                fate = chance.Next(100);
            if (fate < 20)
                Interlocked.Increment(ref failures);
            if (fate < 2)
                await Task.Delay(Timeout.Infinite, cancellation);
            return fate switch
            {
                < 7 => new DeliveryResult.RetryAfter(Duration.FromSeconds(3), "429"),
                < 13 => new DeliveryResult.RetryAfter(null, "502"),
                < 20 => throw new HttpRequestException("cut"),
                _ => null,
            };
        };
        var words = Enumerable.Range(0, 20).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var conversations = Enumerable.Range(0, 20).Select(i => $"c{i}").ToList();
        await scene.StartAsync();
        foreach (var conversation in conversations)
            await scene.PostAsync(conversation, words);
        await scene.EmptiedAsync(Duration.FromSeconds(1));

        Assert.All(conversations, conversation => Assert.Equal(words, scene.Channel.In(conversation)));
        Assert.True(failures > 30, "The platform failed often enough to prove something.");
        Assert.False(scene.Channel.Overlapped, "Two senders of one conversation at once.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_the_dispatcher_learns_of_messages_each_is_sent_once_and_in_order(int seed)
    {
        await using var scene = await OutboxScene.SetAsync();
        var (chance, fates) = (new Random(seed), new Random(seed));
        scene.Channel.Fault = (_, _) =>
        {
            lock (fates)
                return Task.FromResult<DeliveryResult?>(fates.Next(100) < 5 ? new DeliveryResult.RetryAfter(null, "502") : null);
        };
        var conversations = Enumerable.Range(0, 6).Select(i => $"c{i}").ToList();
        var said = conversations.ToDictionary(conversation => conversation, _ => new List<string>());
        await scene.StartAsync();
        for (var step = 0; step < 120; step++)
        {
            var conversation = conversations[chance.Next(conversations.Count)];
            var words = Enumerable.Range(0, chance.Next(1, 4)).Select(i => string.Create(CultureInfo.InvariantCulture, $"{step}-{i}")).ToArray();
            said[conversation].AddRange(words);
            var how = chance.Next(10);
            if (how < 7)
                await scene.PostAsATurnAsync(conversation, words);
            else if (how < 9)
                await scene.PostAsync(conversation, words);
            else
            {
                await scene.CommitAsync(conversation, words);
                scene.Wake();
            }
        }

        await scene.EmptiedAsync(Duration.FromSeconds(1));
        Assert.All(conversations, conversation => Assert.Equal(said[conversation], scene.Channel.In(conversation)));
        Assert.False(scene.Channel.Overlapped, "Two senders of one conversation at once.");
    }

    [Fact]
    public async Task Nothing_reaches_a_conversation_before_the_platforms_retry_after_and_others_do_not_wait()
    {
        await using var scene = await OutboxScene.SetAsync();
        scene.Channel.Fault = (part, _) => Task.FromResult<DeliveryResult?>(
            part.Address.Conversation == "lea" && part.Message.Text.Plain == "one" && scene.Channel.Arrivals.Count == 0 ? new DeliveryResult.RetryAfter(Duration.FromSeconds(30), "429") : null);
        await scene.StartAsync();
        var lea = await scene.PostAsync("lea", "one", "two");
        await scene.StateAsync(lea[0].Id, row => row.RetryAt is not null);
        await scene.PostAsync("karim", "hello");
        await scene.ReachedAsync(1);
        var (refused, allowed) = (scene.Now, scene.Now + Duration.FromSeconds(30));
        await scene.PostAsync("lea", "three");
        scene.Advance(Duration.FromSeconds(29));
        await scene.PostAsync("karim", "still there");
        await scene.ReachedAsync(2);
        Assert.Empty(scene.Channel.In("lea"));
        scene.Advance(allowed - scene.Now + Duration.FromSeconds(1));
        await scene.ReachedAsync(5);
        Assert.Equal(["one", "two", "three"], scene.Channel.In("lea"));
        Assert.All(scene.Channel.Arrivals.Where(arrival => arrival.Part.Address.Conversation == "lea"), arrival => Assert.True(arrival.At >= allowed && arrival.At > refused));
    }

    [Fact]
    public async Task A_message_that_cannot_be_sent_is_given_up_with_the_reason_and_the_next_goes()
    {
        await using var scene = await OutboxScene.SetAsync();
        scene.Channel.Fault = (part, _) => Task.FromResult<DeliveryResult?>(part.Message.Text.Plain == "bad" ? new DeliveryResult.RetryAfter(null, "503 from the platform") : null);
        await scene.StartAsync();
        var rows = await scene.PostAsync("lea", "bad", "good");
        await scene.EmptiedAsync(Duration.FromMinutes(15));
        Assert.Equal((OutboxState.Failed, "503 from the platform", SendResults.MostAttempts), await Of(scene, rows[0].Id));
        Assert.Equal(["good"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task A_refused_message_is_not_tried_again()
    {
        await using var scene = await OutboxScene.SetAsync();
        scene.Channel.Fault = (part, _) => Task.FromResult<DeliveryResult?>(part.Message.Text.Plain == "bad" ? new DeliveryResult.Rejected("400") : null);
        await scene.StartAsync();
        var rows = await scene.PostAsync("lea", "bad", "good");
        await scene.ReachedAsync(1);
        Assert.Equal((OutboxState.Failed, "400", 0), await Of(scene, rows[0].Id));
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_unreachable_and_nothing_more_is_tried()
    {
        await using var scene = await OutboxScene.SetAsync();
        var tried = 0;
        scene.Channel.Fault = (_, _) => Task.FromResult<DeliveryResult?>(Interlocked.Increment(ref tried) > 0 ? new DeliveryResult.Blocked("blocked by the user") : null);
        await scene.StartAsync();
        var rows = await scene.PostAsync("lea", "one", "two", "three");
        await scene.StateAsync(rows[2].Id, row => row.State == OutboxState.Failed);
        await using var db = scene.Db();
        Assert.Equal("blocked by the user", (await db.Set<Core.People.Conversation>().SingleAsync(Cancellation)).Unreachable);
        Assert.Equal(1, tried);
    }

    [Fact]
    public async Task A_message_that_is_out_of_date_is_dropped_with_a_reason()
    {
        await using var scene = await OutboxScene.SetAsync();
        var stale = await scene.PostAsync("lea", new Saying("", []) { ExpiresAt = scene.Now + Duration.FromHours(1) }, "hurry");
        await scene.PostAsync("lea", "fine");
        scene.Advance(Duration.FromHours(2));
        await scene.StartAsync();
        await scene.ReachedAsync(1);
        Assert.Equal((OutboxState.Dropped, SendResults.Expired, 0), await Of(scene, stale[0].Id));
        Assert.Equal(["fine"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task A_replacement_edits_the_message_it_names_and_is_sent_anew_when_the_edit_is_refused()
    {
        await using var scene = await OutboxScene.SetAsync();
        scene.Channel.Fault = (part, _) => Task.FromResult<DeliveryResult?>(part is { ReplacesReceipt: not null, Message.Text.Plain: "too late" } ? new DeliveryResult.Rejected("gone") : null);
        await scene.StartAsync();
        var first = (await scene.PostAsync("lea", "first"))[0];
        var how = new Saying("", []) { Replaces = first.Id };
        await scene.PostAsync("lea", how, "edited", "too late");
        await scene.ReachedAsync(3);
        Assert.Equal([("first", null), ("edited", "r1"), ("too late", null)], scene.Channel.Arrivals.Select(arrival => (arrival.Text, arrival.Part.ReplacesReceipt)));
    }

    private static async Task<(OutboxState State, string? Reason, int Attempts)> Of(OutboxScene scene, long id)
    {
        var row = await scene.RowAsync(id);
        return (row.State, row.FailureReason, row.Attempts);
    }
}
