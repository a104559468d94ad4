using System.Data.Common;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>One file, one writer: write-ahead log, every commit flushed (synchronous=FULL).</summary>
public sealed class SqliteStorage(string connectionString) : IStorage
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;

    private readonly DbContextOptions<AssistantDb> options = Options(builder => builder.UseSqlite(connectionString, Migrations).AddInterceptors(new PragmaInterceptor()));

    public int Writers => 1;

    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await PragmaInterceptor.ApplyAsync(connection, cancellationToken);
        return connection;
    }

    public AssistantDb CreateOver(DbConnection connection) => new(Options(builder => builder.UseSqlite(connection, Migrations)));

    public AssistantDb Create() => new(options);

    /// <summary>The one writer holds everybody.</summary>
    public Task LockPersonAsync(AssistantDb db, PersonId id, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IReadOnlyList<OutboxRow>> ClaimAsync(AssistantDb db, int max, CancellationToken cancellationToken) =>
        await db.Outbox.FromSql($"""
            SELECT o.* FROM outbox o
            WHERE o.state = 'Pending'
              AND NOT EXISTS (SELECT 1 FROM outbox p WHERE p.conversation_id = o.conversation_id AND p.state = 'Pending' AND p.sequence < o.sequence)
            ORDER BY o.id LIMIT {max}
            """).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<DueRow>> ClaimDueAsync(AssistantDb db, Instant now, int max, CancellationToken cancellationToken) =>
        await db.Due.Where(row => row.State == DueState.Waiting && row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(max).ToListAsync(cancellationToken);

    public bool IsUniqueViolation(DbUpdateException error) =>
        error.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public bool IsTransient(Exception error) =>
        (error as SqliteException ?? error.InnerException as SqliteException) is { SqliteErrorCode: Busy or Locked };

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = Create();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static DbContextOptions<AssistantDb> Options(Func<DbContextOptionsBuilder<AssistantDb>, DbContextOptionsBuilder> use)
    {
        var builder = new DbContextOptionsBuilder<AssistantDb>();
        use(builder).UseSnakeCaseNamingConvention();
        return builder.Options;
    }

    private static void Migrations(Microsoft.EntityFrameworkCore.Infrastructure.SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name);
}
