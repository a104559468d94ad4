namespace ChatAssistant.Core.Turns;

/// <summary>A name that one process holds, of all that share the database. Disposing of it lets go.</summary>
public interface ILease : IAsyncDisposable
{
    /// <summary>Cancelled when it is lost: the connection that held it is gone, and another process may have it.</summary>
    CancellationToken Lost { get; }
}
