using ChatAssistant.Bot.Outbox;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Outbox;

public sealed class SendResultsTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 9, 0);
    private static readonly Instant DomainNow = Instant.FromUtc(2026, 6, 1, 9, 0);

    [Fact]
    public void A_part_with_more_to_come_leaves_the_row_waiting_for_the_next_part()
    {
        var row = Row();
        Apply(row, new DeliveryResult.Delivered("a", More: true));
        Assert.Equal((OutboxState.Pending, 1), (row.State, row.NextPart));
        Apply(row, new DeliveryResult.Delivered("b"));
        Assert.Equal((OutboxState.Sent, 2, DomainNow), (row.State, row.NextPart, row.SentAt));
        Assert.Equal(["a", "b"], row.Receipts);
    }

    [Fact]
    public void A_delivered_part_forgets_the_failures_before_it()
    {
        var row = Row();
        Apply(row, new DeliveryResult.RetryAfter(null, "500"));
        Apply(row, new DeliveryResult.Delivered("a", More: true));
        Assert.Equal((0, null), (row.Attempts, row.RetryAt));
    }

    [Fact]
    public void The_platforms_delay_is_taken_exactly()
    {
        var row = Row();
        Apply(row, new DeliveryResult.RetryAfter(Duration.FromSeconds(42), "429"));
        Assert.Equal(Now + Duration.FromSeconds(42), row.RetryAt);
    }

    [Fact]
    public void Waits_double_stay_within_a_quarter_of_chance_and_have_a_longest()
    {
        for (var attempt = 1; attempt < 10; attempt++)
            Assert.Equal(Backoff.After(attempt, 1) * 2, Backoff.After(attempt + 1, 1));
        Assert.Equal(Backoff.After(5, 1) * 0.75, Backoff.After(5, 0));
        Assert.Equal(Duration.FromMinutes(15), Backoff.After(int.MaxValue, 1));
    }

    [Fact]
    public void A_platform_that_is_down_is_waited_for_longer_than_an_hour()
    {
        var waited = Enumerable.Range(1, SendResults.MostAttempts - 1).Select(attempt => Backoff.After(attempt, 0)).Aggregate(Duration.Zero, (sum, wait) => sum + wait);
        Assert.True(waited > Duration.FromHours(1), waited.ToString());
    }

    private static OutboxRow Row() => new() { Channel = "test", Message = new(RichText.Empty), ClaimedUntil = Now };

    private static void Apply(OutboxRow row, DeliveryResult result)
    {
        SendResults.Apply(row, result, Now, DomainNow, jitter: 0);
        Assert.Null(row.ClaimedUntil);
    }
}
