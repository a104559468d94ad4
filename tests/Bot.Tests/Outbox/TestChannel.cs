using System.Collections.Concurrent;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Bot.Tests.Outbox;

/// <summary>A channel whose platform is this test: it keeps what reached it, and fails as it is told.</summary>
public sealed class TestChannel(TimeProvider time) : IChannelAdapter
{
    private readonly ConcurrentQueue<Arrival> arrivals = new();
    private readonly ConcurrentDictionary<string, int> open = new();
    private long receipts;

    public string Channel => "test";

    public SendPacing Pacing { get; init; } = SendPacing.Unlimited;

    /// <summary>What happens to a part before it is delivered: null lets it pass.</summary>
    public Func<OutboundPart, CancellationToken, Task<DeliveryResult?>> Fault { get; set; } = (_, _) => Task.FromResult<DeliveryResult?>(null);

    /// <summary>What reached the platform, in its order.</summary>
    public IReadOnlyList<Arrival> Arrivals => [.. arrivals];

    /// <summary>True when a conversation was once written to twice at the same time.</summary>
    public bool Overlapped { get; private set; }

    public IReadOnlyList<string> In(string conversation) => [.. arrivals.Where(arrival => arrival.Part.Address.Conversation == conversation).Select(arrival => arrival.Text)];

    public async Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken)
    {
        Overlapped |= open.AddOrUpdate(part.Address.Conversation, 1, (_, count) => count + 1) > 1;
        try
        {
            if (await Fault(part, cancellationToken) is { } failed)
                return failed;
            arrivals.Enqueue(new(part, Instant.FromDateTimeOffset(time.GetUtcNow())));
            return new DeliveryResult.Delivered($"r{Interlocked.Increment(ref receipts)}");
        }
        finally
        {
            open.AddOrUpdate(part.Address.Conversation, 0, (_, count) => count - 1);
        }
    }

    public sealed record Arrival(OutboundPart Part, Instant At)
    {
        public string Text => Part.Message.Text.Plain;
    }
}
