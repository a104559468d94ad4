namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>Something the platform tells the assistant, until the assistant has acknowledged it.</summary>
public sealed class PlatformEvent(string body)
{
    private readonly TaskCompletionSource<bool> acknowledged = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The event as the platform sends it.</summary>
    public string Body => body;

    /// <summary>How often it was handed over so far.</summary>
    public int Deliveries { get; set; }

    /// <summary>Completes when the platform will not send it again; true when the turn was committed at that moment.</summary>
    public Task<bool> Acknowledged => acknowledged.Task;

    public void Acknowledge(bool committed) => acknowledged.TrySetResult(committed);
}
