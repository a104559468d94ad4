using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Outbox;

public sealed class LateMessageTests
{
    [Theory]
    [InlineData(MessageKind.CheckIn)]
    [InlineData(MessageKind.Relay)]
    public async Task What_a_platform_held_up_into_the_quiet_hours_comes_in_the_morning(MessageKind kind)
    {
        await using var scene = await OutboxScene.SetAsync();
        scene.Advance(Duration.FromHours(9) + Duration.FromMinutes(50));
        scene.Channel.Fault = (_, _) => Task.FromResult<DeliveryResult?>(new DeliveryResult.RetryAfter(Duration.FromMinutes(30), "503"));
        await scene.StartAsync();
        var row = await scene.PostToAsync("lea", kind, "A-t-elle eu lieu ?");
        await scene.StateAsync(row.Id, row => row.RetryAt is not null);
        scene.Channel.Fault = (_, _) => Task.FromResult<DeliveryResult?>(null);
        scene.Advance(Duration.FromMinutes(31));
        await scene.StateAsync(row.Id, row => row.State == OutboxState.Dropped);
        Assert.Equal((OutboxRow.Held, 0), ((await scene.RowAsync(row.Id)).FailureReason, scene.Channel.Arrivals.Count));

        scene.Advance(Duration.FromHours(13));
        await scene.DrainAsync();
        await scene.ReachedAsync(1);
        Assert.Equal(["A-t-elle eu lieu ?"], scene.Channel.In("lea"));
    }

    [Fact]
    public async Task An_answer_comes_at_any_hour()
    {
        await using var scene = await OutboxScene.SetAsync();
        var row = await scene.PostToAsync("lea", MessageKind.Answer, "C'est noté.");
        scene.Advance(Duration.FromHours(12));
        await scene.StartAsync();
        await scene.StateAsync(row.Id, row => row.State == OutboxState.Sent);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_dropped_with_a_reason_when_it_could_not_be_sent_within_a_day()
    {
        await using var scene = await OutboxScene.SetAsync();
        var (stale, own) = (await scene.PostToAsync("lea", MessageKind.PartnerProposal, "Une association aimerait…"), await scene.PostToAsync("karim", MessageKind.Relay, "Bonjour"));
        scene.Advance(ContactPolicy.Fresh + Duration.FromMinutes(1));
        await scene.StartAsync();
        await scene.StateAsync(own.Id, row => row.State == OutboxState.Sent);
        await scene.StateAsync(stale.Id, row => row.State == OutboxState.Dropped);
        Assert.Equal(SendResults.Expired, (await scene.RowAsync(stale.Id)).FailureReason);
        Assert.Empty(scene.Channel.In("lea"));
    }
}
