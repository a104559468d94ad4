using System.Threading.Channels;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>
/// Sends what is committed: in order within a conversation, many conversations at once. Woken by commits, by the end of sendings and of waits,
/// and by the sweep; at its start it takes up what an earlier process left. It looks at the table only where it may hold something that is not in its hands.
/// </summary>
public sealed partial class OutboxDispatcher(IEnumerable<IChannelAdapter> adapters, PulledChannels pulled, SenderLeases leases, OutboxTable table, PartSender sender, OutboxSignal signal, TimeProvider time, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Lane> lanes = adapters.Where(adapter => !pulled.Contains(adapter.Channel)).ToDictionary(adapter => adapter.Channel, adapter => new Lane(adapter, leases));
    private readonly Channel<Outcome> ended = Channel.CreateUnbounded<Outcome>(new() { SingleReader = true });
    private readonly WriteDown writeDown = new(table);
    private readonly SortedSet<Instant> alarms = [];
    private bool mustLook = true;
    private int onTheirWay;

    /// <summary>When it last found everything in order; for the health check.</summary>
    public Instant LastRound { get; private set; }

    /// <summary>How many parts are being sent, or are sent and not written down yet.</summary>
    public int OnTheirWay => Volatile.Read(ref onTheirWay);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = signal.NextToSend();
            try
            {
                while (await RoundAsync(stoppingToken))
                {
                }

                await WaitAsync(woken, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
#pragma warning disable CA1031 // the outbox outlives a database that is away
            catch (Exception error)
#pragma warning restore CA1031
            {
                RoundFailed(error);
                Doubt();
                await Task.Delay(AfterFailure, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await EndAsync();
    }

    /// <summary>What waits is sent while what was sent is written down: neither waits for the other.</summary>
    /// <returns>True when the next round may find more at once.</returns>
    private async Task<bool> RoundAsync(CancellationToken cancellationToken)
    {
        LastRound = Now;
        TakeEnded();
        await TakeWrittenAsync();
        writeDown.Begin();
        TakeSaid();
        if (alarms.RemoveWhere(alarm => alarm <= LastRound) > 0)
            Doubt();
        return mustLook && await LookAsync(cancellationToken);
    }

    /// <summary>A conversation is free once what it was sent is written down.</summary>
    private async Task TakeWrittenAsync()
    {
        var (written, retries) = await writeDown.TakeAsync();
        alarms.UnionWith(retries);
        Interlocked.Add(ref onTheirWay, -written.Count);
        foreach (var (sending, result) in written)
        {
            var lane = lanes[sending.Channel];
            if (lane.End(sending.Conversation, isDone: result is DeliveryResult.Delivered { More: false }) is { } behind)
                foreach (var row in behind)
                    Send(lane, row, isMet: false);
            else
                mustLook = true;
        }
    }

    /// <summary>The table may hold what is in nobody's hands.</summary>
    private void Doubt()
    {
        mustLook = true;
        foreach (var lane in lanes.Values)
            lane.Doubt();
    }

    private void TakeSaid()
    {
        var (said, areOthers) = signal.TakeSaid();
        if (areOthers)
            Doubt();
        foreach (var row in said)
            if (lanes.TryGetValue(row.Channel, out var lane))
                Send(lane, row, lane.HasMet(row));
    }

    /// <summary>What was just said goes from the turn to its channel where nothing stands before it; the rest waits its turn, or is found in the table.</summary>
    /// <param name="lane">Its channel's.</param>
    /// <param name="said">The message.</param>
    /// <param name="isMet">Whether a look may have met it: never what has waited behind another since before.</param>
    private void Send(Lane lane, OutboxRow said, bool isMet)
    {
        if (!isMet && lane.IsOpen(said.ConversationId, LastRound) && table.Take(said) is { } next)
            Start(lane, next);
        else
            mustLook |= lane.Leave(said, isMet);
    }

    private async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var claims = lanes.Values.Select(lane => lane.Claim(LastRound)).OfType<OutboxClaim>().ToList();
        var taken = claims.Count > 0 ? await table.TakeAsync(claims, cancellationToken) : Taken.Nothing;
        mustLook = false;
        alarms.UnionWith(lanes.Values.Select(lane => lane.NextAt(LastRound)).OfType<Instant>());
        foreach (var next in taken.Sendings)
            Start(lanes[next.Channel], next);
        foreach (var claim in claims)
            lanes[claim.Channel].Looked(claim, [.. taken.Sendings.Select(next => next.Row).Where(row => row.Channel == claim.Channel)], [.. taken.PassedOver.Select(one => one.Row).Where(row => row.Channel == claim.Channel)]);
        return mustLook = taken.PassedOver.Count > 0;
    }

    /// <summary>A sending is not cut by a stop: half of them would have reached their reader all the same, and be sent again.</summary>
    private void Start(Lane lane, Sending next)
    {
        lane.Start(next, Now);
        Interlocked.Increment(ref onTheirWay);
        _ = Task.Run(async () => ended.Writer.TryWrite(new(next, await sender.SendAsync(lane.Adapter, next.Part))));
    }

    private void TakeEnded()
    {
        while (ended.Reader.TryRead(out var outcome))
            writeDown.Add(outcome);
    }

    /// <summary>Waits for a message, a moment or a write-down. A sending that ends is no reason to look, before it is written down.</summary>
    private async Task WaitAsync(Task woken, CancellationToken cancellationToken)
    {
        var delay = alarms.Count == 0 ? Timeout.InfiniteTimeSpan : alarms.Min <= Now ? TimeSpan.Zero : (alarms.Min - Now).ToTimeSpan() + TimeSpan.FromMilliseconds(1);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var over = Task.WhenAny(woken, Task.Delay(delay, time, done.Token));
        while (!over.IsCompleted && writeDown.Running is not { IsCompleted: true })
        {
            await Task.WhenAny(over, ended.Reader.WaitToReadAsync(done.Token).AsTask(), writeDown.Running ?? over);
            TakeEnded();
            writeDown.Begin();
        }

        await done.CancelAsync();
    }

    /// <summary>Writes down what ends in time.</summary>
    private async Task EndAsync()
    {
        for (TakeEnded(); onTheirWay > writeDown.Count; TakeEnded())
            await ended.Reader.WaitToReadAsync();
        for (; writeDown.Count > 0; await TakeWrittenAsync())
        {
            writeDown.Begin();
            await writeDown.Running!;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The outbox could not be read or written; it is tried again")]
    private partial void RoundFailed(Exception error);
}
