using ChatAssistant.Core.Turns;

namespace ChatAssistant.Bot.Outbox;

/// <summary>
/// Where several processes share a database, a message that another one committed is told to nobody here: the dispatcher of whoever speaks for the bot looks twice a second.
/// The sweep would not do, since one process of all runs it, whichever that is.
/// </summary>
public sealed class SharedOutboxWatch(IStorage storage, OutboxSignal signal, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!storage.IsShared)
            return;
        using var pulse = new PeriodicTimer(Interval, time);
        while (await pulse.WaitForNextTickAsync(stoppingToken))
            signal.WakeSender();
    }
}
