using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>Cannot be lost: it goes with the process, as the file's lock does.</summary>
internal sealed class SqliteLease : ILease
{
    public CancellationToken Lost => CancellationToken.None;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
