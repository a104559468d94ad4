using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Bot.Outbox;

/// <summary>Sends one part through its adapter, and turns whatever happens into a result: a platform that hangs is cut, a bug is tried again.</summary>
public sealed partial class PartSender(TimeProvider time, ILogger<PartSender> logger)
{
    /// <summary>A platform that has not answered by then is asked again later.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<DeliveryResult> SendAsync(IChannelAdapter adapter, OutboundPart part)
    {
        var result = await TrySendAsync(adapter, part);
        return result is DeliveryResult.Rejected && part.ReplacesReceipt is not null
            ? await TrySendAsync(adapter, part with { ReplacesReceipt = null })
            : result;
    }

    private async Task<DeliveryResult> TrySendAsync(IChannelAdapter adapter, OutboundPart part)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        try
        {
            return await adapter.SendAsync(part, timeout.Token).WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return new DeliveryResult.RetryAfter(null, "timeout");
        }
#pragma warning disable CA1031 // an adapter's bug must not stop the others' messages
        catch (Exception error)
#pragma warning restore CA1031
        {
            SendFailed(error, adapter.Channel, part.OutboxId);
            return new DeliveryResult.RetryAfter(null, error.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Channel {Channel} failed to send outbox row {Row}")]
    private partial void SendFailed(Exception error, string channel, long row);
}
