using Microsoft.Data.Sqlite;

namespace ChatAssistant.Adapters.Storage.Sqlite.Connections;

/// <summary>A statement of one connection, prepared when it first runs.</summary>
internal sealed class KeptStatement(string text, KeptConnection connection) : SqliteCommand(text, connection)
{
    /// <summary>Where it stands among its connection's free statements.</summary>
    public LinkedListNode<KeptStatement>? Place { get; set; }
}
