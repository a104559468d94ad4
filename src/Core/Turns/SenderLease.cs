namespace ChatAssistant.Core.Turns;

/// <summary>Whether this process speaks for a bot now. Comes from <see cref="SenderLeases"/>.</summary>
public sealed class SenderLease
{
    private volatile TaskCompletionSource<CancellationToken> held = New();

    public bool IsHeld => held.Task is { IsCompletedSuccessfully: true, Result.IsCancellationRequested: false };

    /// <summary>Waits until this process speaks for the bot: who polls a platform starts then.</summary>
    /// <returns>Cancelled when the lease is lost: who polls stops then, and waits again.</returns>
    public Task<CancellationToken> HeldAsync(CancellationToken cancellationToken) => held.Task.WaitAsync(cancellationToken);

    internal void Take(CancellationToken lost) => held.SetResult(lost);

    internal void Lose() => held = New();

    private static TaskCompletionSource<CancellationToken> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
