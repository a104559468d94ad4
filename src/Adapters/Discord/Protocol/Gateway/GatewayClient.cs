using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using GatewayPayload = ChatAssistant.Adapters.Discord.Protocol.Model.GatewayPayload;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>
/// Holds one shard's connection to the gateway for as long as it runs: does what the session wants, and hands events over in their order. Where to go on
/// after a restart is kept only up to what was committed.
/// </summary>
/// <param name="deliver">Takes an event; true once all it leads to is committed, false when it has to be told again. Called in order, without waiting for the one before.</param>
internal sealed partial class GatewayClient(
    GatewaySettings settings, IResumePoints points, IdentifyPermits permits, Func<GatewayPayload, CancellationToken, Task<bool>> deliver, string userAgent, TimeProvider time, ILogger<GatewayClient> logger) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>For commits under way when it is stopped; those that take longer are told again.</summary>
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(5);

    private readonly Channel<(GatewayConnection From, GatewayEvent Happened)> told = Channel.CreateUnbounded<(GatewayConnection, GatewayEvent)>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<Task, bool> underWay = new();
    private GatewayConnection? connection;
    private Task reading = Task.CompletedTask;

    /// <summary>Runs until it is stopped or the platform wants it no more. Once only.</summary>
    /// <returns>The code with which the platform ended it for good, see <see cref="GatewayClose.IsFinal"/>; null when it was stopped.</returns>
    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        var session = GatewaySession.Begin(settings, await points.ReadAsync(settings.Shard, cancellationToken), (ulong)Random.Shared.NextInt64());
        await using var kept = new ResumePointWriter(points, settings.Shard, logger);
        try
        {
            while (session.Phase != GatewayPhase.Stopped)
                session = await StepAsync(session, await NextAsync(session.WakeAt, cancellationToken), kept, cancellationToken);
            return session.FinalCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            // Not 1000: the next process resumes this session.
            await LeaveAsync(GatewayClose.Resumable);
            await Task.WhenAll(underWay.Keys).WaitAsync(LongestFarewell, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (TryHear(out var last))
                if (last is GatewayEvent.Committed)
                    session = await StepAsync(session, last, kept, CancellationToken.None);
        }
    }

    public void Dispose() => connection?.Dispose();

    /// <summary>What happened on the connection, else that time has passed.</summary>
    private async Task<GatewayEvent> NextAsync(DateTimeOffset wakeAt, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryHear(out var happened))
                return happened;
            var wait = wakeAt - time.GetUtcNow();
            if (wait <= TimeSpan.Zero)
                return new GatewayEvent.Ticked();
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(told.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(wait < LongestWait ? wait : LongestWait, time, over.Token));
            await over.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private bool TryHear(out GatewayEvent happened)
    {
        while (told.Reader.TryRead(out var heard))
            if (heard.From == connection && Advance(heard.From, heard.Happened) is { } counts)
            {
                happened = counts;
                return true;
            }

        happened = new GatewayEvent.Ticked();
        return false;
    }

    /// <summary>A commit counts once none is missing before it.</summary>
    private static GatewayEvent? Advance(GatewayConnection from, GatewayEvent happened) => happened is not GatewayEvent.Committed one ? happened
        : from.Sequence.Commit(one.Sequence) is { } all ? new GatewayEvent.Committed(all) : null;

    private async Task<GatewaySession> StepAsync(GatewaySession session, GatewayEvent happened, ResumePointWriter kept, CancellationToken cancellationToken)
    {
        var (next, actions) = session.On(happened, time.GetUtcNow());
        if (happened is GatewayEvent.Closed { Code: var code })
            Lost(settings.Shard, code);
        foreach (var action in actions)
            switch (action)
            {
                case GatewayAction.Connect connect:
                    await ConnectAsync(connect);
                    break;
                case GatewayAction.Send send:
                    await connection!.SendAsync(send.Payload);
                    break;
                case GatewayAction.Deliver told:
                    Deliver(connection!, told.Payload, cancellationToken);
                    break;
                case GatewayAction.Close close:
                    Left(settings.Shard);
                    await LeaveAsync(close.Code);
                    break;
                case GatewayAction.Keep keep:
                    kept.Keep(keep.Point);
                    break;
                default:
                    break;
            }

        return next;
    }

    private async Task ConnectAsync(GatewayAction.Connect connect)
    {
        await LeaveAsync(GatewayClose.Resumable);
        connection?.Dispose();
        connection = new(userAgent, time, told.Writer);
        reading = connection.RunAsync(connect.Url, connect.IsNew ? permits.Reserve(settings.Shard) : TimeSpan.Zero);
    }

    private async Task LeaveAsync(int code)
    {
        if (connection is null || reading.IsCompleted)
            return;
        await connection.LeaveAsync(code);
        await reading;
    }

    private void Deliver(GatewayConnection from, GatewayPayload payload, CancellationToken cancellationToken)
    {
        if (payload.S is { } sequence)
            from.Sequence.Begin(sequence);
        var task = DeliverAsync(from, payload, cancellationToken);
        underWay[task] = true;
        _ = task.ContinueWith(done => underWay.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task DeliverAsync(GatewayConnection from, GatewayPayload payload, CancellationToken cancellationToken)
    {
        var isDone = false;
        try
        {
            isDone = await deliver(payload, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            // A bug of ours: told again, it would only fail again.
            Failed(error, payload.T);
            isDone = true;
        }
        finally
        {
            from.Free();
        }

        from.Tell(isDone ? new GatewayEvent.Committed(payload.S ?? 0) : new GatewayEvent.NotCommitted());
    }

    [LoggerMessage(61, LogLevel.Information, "Discord's gateway, shard {Shard}: the connection ended ({Code})")]
    private partial void Lost(int shard, int? code);

    [LoggerMessage(62, LogLevel.Information, "Discord's gateway, shard {Shard}: left, to come back")]
    private partial void Left(int shard);

    [LoggerMessage(63, LogLevel.Error, "An event of Discord's gateway could not be dealt with ({Event})")]
    private partial void Failed(Exception error, string? @event);
}
