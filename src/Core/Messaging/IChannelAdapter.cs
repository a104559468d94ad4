namespace ChatAssistant.Core.Messaging;

/// <summary>Sends the outbox's messages to one platform.</summary>
public interface IChannelAdapter
{
    /// <summary>The name under which its conversations are stored.</summary>
    string Channel { get; }

    SendPacing Pacing { get; }

    Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken);
}
