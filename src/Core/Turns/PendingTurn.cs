using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>A message that waits for its turn.</summary>
internal sealed class PendingTurn(InboundMessage message)
{
    private readonly TaskCompletionSource<TurnReceipt> done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public InboundMessage Message => message;

    /// <summary>Turns of one sender run in the order they came, never two in one batch.</summary>
    public (string Channel, string Account) Sender { get; } = (message.Address.Channel, message.Sender.ExternalId);

    public Task<TurnReceipt> Receipt => done.Task;

    /// <summary>Nobody waits for it any more: the message will be delivered again.</summary>
    public bool IsGivenUp => done.Task.IsCompleted;

    public void Complete(TurnReceipt receipt) => done.TrySetResult(receipt);

    public void Fail(Exception error) => done.TrySetException(error);
}
