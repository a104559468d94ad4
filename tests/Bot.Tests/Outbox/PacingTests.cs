using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Outbox;

public sealed class PacingTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 4, 9, 0);

    [Fact]
    public void A_conversation_rests_until_its_window_has_passed()
    {
        var pacing = new Pacing(new(PerConversation: 2, Duration.FromSeconds(10), Overall: 100));
        var lea = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        pacing.Sent(lea, isGroup: false, Start);
        Assert.Empty(pacing.Resting(Start));
        pacing.Sent(lea, isGroup: false, Start + Duration.FromSeconds(4));
        Assert.Equal([lea], pacing.Resting(Start + Duration.FromSeconds(9)));
        Assert.Equal(Start + Duration.FromSeconds(10), pacing.NextAt(Start + Duration.FromSeconds(9)));
        Assert.Empty(pacing.Resting(Start + Duration.FromSeconds(10)));
    }

    [Fact]
    public void A_group_rests_by_its_own_measure()
    {
        var pacing = new Pacing(new(PerConversation: 1, Duration.FromSeconds(1), Overall: 100) { PerGroup = 2, GroupWindow = Duration.FromMinutes(1) });
        var group = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        pacing.Sent(group, isGroup: true, Start);
        Assert.Empty(pacing.Resting(Start));
        pacing.Sent(group, isGroup: true, Start);
        Assert.Equal([group], pacing.Resting(Start + Duration.FromSeconds(59)));
        Assert.Empty(pacing.Resting(Start + Duration.FromSeconds(60)));
    }

    [Fact]
    public void What_a_conversation_may_get_in_an_hour_holds_it_though_the_moment_has_room()
    {
        var pacing = new Pacing(new(PerConversation: 2, Duration.FromSeconds(1), Overall: 100) { LongRun = (3, Duration.FromHours(1)) });
        var lea = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        for (var minute = 0; minute < 3; minute++)
            pacing.Sent(lea, isGroup: false, Start + Duration.FromMinutes(minute));
        var later = Start + Duration.FromMinutes(3);
        Assert.Equal([lea], pacing.Resting(later));
        Assert.Equal(Start + Duration.FromHours(1), pacing.NextAt(later));
        Assert.Empty(pacing.Resting(Start + Duration.FromHours(1)));
    }

    [Fact]
    public void A_channel_that_declares_no_limit_has_none()
    {
        var pacing = new Pacing(SendPacing.Unlimited);
        pacing.Sent(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), isGroup: false, Start);
        Assert.Equal(int.MaxValue, pacing.Room(Start));
        Assert.Null(pacing.NextAt(Start));
    }

    [Fact]
    public async Task No_second_sees_more_than_the_platform_takes_and_everything_arrives()
    {
        await using var scene = await OutboxScene.SetAsync(new(PerConversation: 1, Duration.FromSeconds(3), Overall: 5));
        await scene.StartAsync();
        for (var i = 0; i < 10; i++)
            await scene.PostAsync($"c{i}", "one", "two");
        await scene.EmptiedAsync(Duration.FromMilliseconds(100), isTimed: true);
        var arrivals = scene.Channel.Arrivals;
        Assert.Equal(20, arrivals.Count);
        Assert.All(arrivals, first => Assert.InRange(arrivals.Count(next => next.At >= first.At && next.At < first.At + Duration.FromMilliseconds(900)), 1, 5));
        Assert.All(arrivals.GroupBy(arrival => arrival.Part.Address.Conversation), pair => Assert.True(pair.Last().At - pair.First().At >= Duration.FromMilliseconds(2900)));
    }
}
