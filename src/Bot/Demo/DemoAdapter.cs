using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Bot.Demo;

/// <summary>The channel of the simulated members. They read the outbox themselves, like any client that is not written to.</summary>
public sealed class DemoAdapter : IChannelAdapter, IPulledChannel
{
    public const string Name = "demo";
    public const string Bot = "members";

    public string Channel => Name;

    public SendPacing Pacing => SendPacing.Unlimited;

    public Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryResult>(new DeliveryResult.Delivered(null));
}
