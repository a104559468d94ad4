using ChatAssistant.Core.Messaging;

namespace ChatAssistant.KillTarget;

/// <summary>Delivers to the parent process.</summary>
internal sealed class PipeChannel : IChannelAdapter
{
    public const string Name = "pipe";

    public string Channel => Name;

    public SendPacing Pacing => SendPacing.Unlimited;

    public static void Write(string line) => Console.Out.WriteLine(line);

    public Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken)
    {
        Write($"sent {part.Message.Text.Plain.ReplaceLineEndings(" ")}");
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Delivered(null));
    }
}
