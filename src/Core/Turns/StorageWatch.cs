using System.Diagnostics;
using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Keeps callers from waiting for a database that is silent: who has waited for a while asks whether it is there at all. Work that merely takes long is waited for.
/// The machine's own time counts, whatever clock the product lives by.
/// </summary>
public sealed class StorageWatch(IStorage storage)
{
    /// <summary>With <see cref="LongestProbe"/>, below the 2 seconds after which a caller must know.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.7);

    public static readonly TimeSpan Probe = TimeSpan.FromSeconds(0.3);

    private const int MostRounds = 3;
    private static readonly TimeSpan Punctual = TimeSpan.FromMilliseconds(50);

    /// <summary>A probe on a machine that is late with its alarms.</summary>
    public static TimeSpan LongestProbe => MostRounds * Probe;

    private readonly Lock gate = new();
    private Task<bool> asking = Task.FromResult(true);
    private long answered;

    /// <summary>Waits for work that the database takes part in.</summary>
    /// <exception cref="StorageAwayException">The database does not answer; the work may still be done later.</exception>
    public async Task<T> WaitAsync<T>(Task<T> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var done = await work.WaitAsync(Patience, cancellationToken);
                Volatile.Write(ref answered, Stopwatch.GetTimestamp());
                return done;
            }
            catch (TimeoutException) when (!work.IsFaulted)
            {
                // What others got done meanwhile tells of a long line, and a busy machine may be late even with the answer to a probe.
                if (!work.IsCompleted && Stopwatch.GetElapsedTime(Volatile.Read(ref answered)) >= Patience && !await AnswersAsync() && !work.IsCompleted)
                    throw new StorageAwayException();
            }
        }
    }

    /// <inheritdoc cref="WaitAsync{T}"/>
    public Task WaitAsync(Task work, CancellationToken cancellationToken) => WaitAsync(ResultOf(work), cancellationToken);

    /// <summary>Reads what is outside of any turn, with a context of its own: so do the channels.</summary>
    /// <inheritdoc cref="WaitAsync{T}"/>
    public Task<T> ReadAsync<T>(Func<AssistantDb, Task<T>> read, CancellationToken cancellationToken) => WaitAsync(OnceAsync(read), cancellationToken);

    /// <summary>Whether the database answers now; however many ask, it is asked once.</summary>
    public Task<bool> AnswersAsync()
    {
        lock (gate)
            return asking = asking.IsCompleted ? AskAsync() : asking;
    }

    private async Task<T> OnceAsync<T>(Func<AssistantDb, Task<T>> read)
    {
        await using var db = storage.Create();
        return await read(db);
    }

    private static async Task<bool> ResultOf(Task work)
    {
        await work;
        return true;
    }

    private async Task<bool> AskAsync()
    {
        var answer = storage.AnswersAsync(CancellationToken.None);
        for (var round = 0; round < MostRounds; round++)
        {
            var asked = Stopwatch.GetTimestamp();
            if (await Task.WhenAny(answer, Task.Delay(Probe)) == answer)
                return await answer;

            // An alarm that rings late tells of a busy machine, not of a database that is away.
            if (Stopwatch.GetElapsedTime(asked) - Probe < Punctual)
                return false;
        }

        return false;
    }
}
