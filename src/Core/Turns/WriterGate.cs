namespace ChatAssistant.Core.Turns;

/// <summary>
/// Every write goes through here: SQLite has one writer, and waiting in line costs less than its polling (worst turn 20 ms instead of seconds).
/// </summary>
public sealed class WriterGate(IStorage storage) : IDisposable
{
    private readonly SemaphoreSlim free = new(storage.Writers, storage.Writers);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        return new Pass(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Pass(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
