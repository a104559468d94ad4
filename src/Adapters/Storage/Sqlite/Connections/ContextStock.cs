using System.Runtime.CompilerServices;
using ChatAssistant.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ChatAssistant.Adapters.Storage.Sqlite.Connections;

/// <summary>Contexts that are leased and given back, each with a connection of its own that stays open.</summary>
/// <param name="connectionString">The file.</param>
/// <param name="options">What the contexts are made with.</param>
/// <param name="mostKept">Contexts kept while nobody uses them; more are made as they are needed, and let go.</param>
/// <param name="cacheKib">Pages that a connection may keep in memory.</param>
internal sealed class ContextStock(string connectionString, DbContextOptions<AssistantDb> options, int mostKept, int cacheKib) : IDisposable
{
    private readonly string unpooled = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
    private readonly PooledDbContextFactory<AssistantDb> contexts = new(options, mostKept);
    private readonly ConditionalWeakTable<AssistantDb, KeptConnection> connections = [];

    public AssistantDb Lease()
    {
        var db = contexts.CreateDbContext();
        if (connections.TryGetValue(db, out _))
            return db;
        var connection = new KeptConnection(unpooled, cacheKib);
        try
        {
            connection.Open();
        }
        catch
        {
            db.Dispose();
            connection.Dispose();
            throw;
        }

        db.Database.SetDbConnection(connection, contextOwnsConnection: true);
        connections.Add(db, connection);
        return db;
    }

    public void Dispose()
    {
        foreach (var (_, connection) in connections)
            connection.Dispose();
    }
}
