using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using FsCheck.Xunit;
using Microsoft.Extensions.Time.Testing;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class GatewayPartsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 4, 9, 0, 0, TimeSpan.Zero));

    [Property]
    public void Committed_is_only_that_before_which_nothing_is_missing(ushort seed)
    {
        var order = Enumerable.Range(1, 30).ToArray();
        new Random(seed).Shuffle(order);
        var (sequence, done) = (new CommittedSequence(), new HashSet<int>());
        for (var i = 1; i <= 30; i++)
            sequence.Begin(i);
        long upTo = 0;
        foreach (var one in order)
        {
            done.Add(one);
            upTo = sequence.Commit(one) ?? upTo;
            Assert.Equal(Enumerable.Range(1, 30).TakeWhile(done.Contains).Count(), upTo);
        }
    }

    [Fact]
    public void Shards_are_begun_more_than_five_seconds_apart_and_as_many_at_once_as_is_allowed()
    {
        var permits = new IdentifyPermits(new(1000, 1000, 0, MaxConcurrency: 2), time);
        Assert.Equal([0, 0, 5.5, 5.5, 11], Enumerable.Range(0, 5).Select(shard => permits.Reserve(shard).TotalSeconds));
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.Zero, permits.Reserve(0));
    }

    [Fact]
    public void When_the_days_sessions_are_used_up_the_next_waits_for_the_next_day()
    {
        var permits = new IdentifyPermits(new(1000, 1, 3_600_000), time);
        Assert.Equal(TimeSpan.Zero, permits.Reserve(0));
        Assert.Equal(TimeSpan.FromHours(1), permits.Reserve(0));
        time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(6));
        Assert.Equal(TimeSpan.Zero, permits.Reserve(0));
    }

    [Fact]
    public void Settings_and_messages_do_not_say_the_token_when_they_are_written_down()
    {
        Assert.DoesNotContain("secret", new GatewaySettings("secret", "wss://gateway.example").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new DiscordAccess("secret").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_beat_carries_a_number_and_nothing_else() =>
        Assert.Equal("""{"op":1,"d":7}""", JsonSerializer.Serialize(GatewayMessages.Heartbeat(7), DiscordJson.Default.GatewayPayload));
}
