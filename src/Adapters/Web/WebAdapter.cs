using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web;

/// <summary>
/// Nothing is sent to a browser: pages and clients read the conversation from the outbox themselves, woken by the commit.
/// </summary>
public sealed class WebAdapter : IChannelAdapter
{
    public const string Name = "web";

    public string Channel => Name;

    public SendPacing Pacing => SendPacing.Unlimited;

    /// <summary>A row is where its readers find it as soon as it is committed.</summary>
    public Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryResult>(new DeliveryResult.Delivered(Receipt: null));
}
