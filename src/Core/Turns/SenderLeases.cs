using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// The bots this process speaks for. Of all replicas one at a time holds a bot's lease: it alone sends the bot's messages, and polls the platform
/// where it must be polled. When it ends, however it ends, another takes over within 30 seconds. On an embedded database there is only one process, and it holds them all.
/// </summary>
public sealed partial class SenderLeases(IStorage storage, OutboxSignal signal, TimeProvider time, ILogger<SenderLeases> logger) : IAsyncDisposable
{
    /// <summary>How often a process that waits for a lease asks for it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lazy<(SenderLease Lease, Task Competing)>> leases = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>The lease of a channel's bot. This process competes for it from the first call until it stops; the same object for every caller.</summary>
    public SenderLease Of(string channel) => leases.GetOrAdd(channel, name => new(() => Compete(name))).Value.Lease;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(leases.Values.Select(entry => entry.Value.Competing));
        stopping.Dispose();
    }

    private (SenderLease, Task) Compete(string channel)
    {
        var lease = new SenderLease();
        return (lease, CompeteAsync(channel, lease));
    }

    private async Task CompeteAsync(string channel, SenderLease lease)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await storage.TryHoldAsync("sender/" + channel, stopping.Token) is { } held)
                    await SpeakAsync(channel, lease, held);
            }
#pragma warning disable CA1031 // a database that is away is asked again
            catch (Exception error) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                NotAnswered(error, channel);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Until the lease is lost or the process stops.</summary>
    private async Task SpeakAsync(string channel, SenderLease lease, ILease held)
    {
        await using var letGo = held;
        lease.Take(held.Lost);
        Taken(channel);
        signal.WakeSender();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(held.Lost, stopping.Token);
        await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lease.Lose();
        if (held.Lost.IsCancellationRequested)
            Lost(channel);
    }

    [LoggerMessage(1, LogLevel.Information, "This process speaks for {Channel}")]
    private partial void Taken(string channel);

    [LoggerMessage(2, LogLevel.Warning, "The lease of {Channel} is lost; another process may speak for it")]
    private partial void Lost(string channel);

    [LoggerMessage(3, LogLevel.Warning, "The lease of {Channel} could not be asked for or let go; it is tried again")]
    private partial void NotAnswered(Exception error, string channel);
}
