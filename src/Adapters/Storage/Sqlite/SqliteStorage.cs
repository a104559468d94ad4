using ChatAssistant.Adapters.Storage.Sqlite.Compiled;
using ChatAssistant.Adapters.Storage.Sqlite.Connections;
using ChatAssistant.Adapters.Storage.Sqlite.Writing;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace ChatAssistant.Adapters.Storage.Sqlite;

/// <summary>One file, one writer: write-ahead log, every commit flushed (synchronous=FULL).</summary>
public sealed class SqliteStorage(string connectionString) : IStorage, IDisposable
{
    private static readonly DbContextOptions<AssistantDb> OverKeptConnections =
        Options(builder => builder.UseSqlite(Settings).ReplaceService<IDatabase, PreparedDatabase>());

    private static readonly CompiledQuery<Func<AssistantDb, string, Guid[], Instant, int, IAsyncEnumerable<OutboxRow>>> Sendable = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, string channel, Guid[] busy, Instant now, int max) => db.Set<OutboxRow>()
            .Where(row => row.State == OutboxState.Pending && row.Channel == channel && !busy.Contains(row.ConversationId))
            .Where(row => row.RetryAt == null || row.RetryAt <= now)
            .Where(row => !db.Set<OutboxRow>().Any(earlier => earlier.ConversationId == row.ConversationId && earlier.State == OutboxState.Pending && earlier.Sequence < row.Sequence))
            .OrderBy(row => row.Id).Take(max)));

    private static readonly TimeSpan PatienceForTheLock = TimeSpan.FromSeconds(10);

    private readonly ContextStock readers = new(connectionString, OverKeptConnections, mostKept: 8, cacheKib: 500);
    private readonly ContextStock writers = new(connectionString, OverKeptConnections, mostKept: 1, cacheKib: 8_000);

    private SqliteFileLock? alone;

    public int Writers => 1;

    public bool IsShared => false;

    /// <summary>Puts EF Core together before a file is named: its services, the model, what translates a query. A third of a second of one core.</summary>
    public static void WarmUp()
    {
        using var db = new AssistantDb(OverKeptConnections);
        db.Database.SetConnectionString("Data Source=:memory:");
        _ = db.Due.Where(row => row.State == DueState.Waiting).ToQueryString();
    }

    public AssistantDb Create() => readers.Lease();

    public AssistantDb CreateForWriting() => writers.Lease();

    public AssistantDb CreateOver(AssistantDb other)
    {
        var db = new AssistantDb(OverKeptConnections);
        db.Database.SetDbConnection(other.Database.GetDbConnection(), contextOwnsConnection: false);
        return db;
    }

    /// <summary>The one writer holds everybody.</summary>
    public Task LockPeopleAsync(AssistantDb db, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IReadOnlyList<OutboxRow>> ClaimAsync(AssistantDb db, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var rows = new List<OutboxRow>();
        await foreach (var row in Sendable.On(db)(db, claim.Channel, [.. claim.Busy], claim.Now, claim.Max).WithCancellation(cancellationToken))
            rows.Add(row);
        return rows;
    }

    public async Task<IReadOnlyList<long>> ClaimDueAsync(AssistantDb db, Instant now, int max, CancellationToken cancellationToken) =>
        await db.Due.Where(row => row.State == DueState.Waiting && row.DueAt <= now && (row.RetryAt == null || row.RetryAt <= now)).OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(max)
            .Select(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>The file is this process's alone, and so is every name.</summary>
    public Task<ILease?> TryHoldAsync(string name, CancellationToken cancellationToken) => Task.FromResult<ILease?>(new SqliteLease());

    /// <summary>A file is always there; what is wrong with it shows when it is written.</summary>
    public Task<bool> AnswersAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    public bool IsUniqueViolation(DbUpdateException error) => SqliteFaults.IsUniqueViolation(error);

    public bool IsTransient(Exception error) => SqliteFaults.IsTransient(error);

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        alone ??= await SqliteFileLock.TakeAsync(connectionString, PatienceForTheLock, cancellationToken);
        await using var db = new AssistantDb(OverKeptConnections);
        db.Database.SetConnectionString(connectionString);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await ForgetAbandonedMigrationAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    public void Dispose()
    {
        readers.Dispose();
        writers.Dispose();
        alone?.Dispose();
    }

    /// <summary>A process that was killed while it migrated leaves EF's lock row behind, and EF would wait for it for ever. Nobody else is here: it can go.</summary>
    private static async Task ForgetAbandonedMigrationAsync(AssistantDb db, CancellationToken cancellationToken)
    {
        var locks = await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (locks > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }

    private static DbContextOptions<AssistantDb> Options(Func<DbContextOptionsBuilder<AssistantDb>, DbContextOptionsBuilder> use)
    {
        SqliteLibrary.SpareLocks();
        var builder = new DbContextOptionsBuilder<AssistantDb>();
        // Building the model takes a third of the start: it is compiled, and whether it has a migration is a test's question.
        use(builder).UseSnakeCaseNamingConvention().UseModel(AssistantDbModel.Instance).ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .EnableThreadSafetyChecks(AssistantDb.ChecksThreads);
        return builder.Options;
    }

    /// <summary>A list is one parameter: a query over it keeps its text, and so its translation and its prepared statement.</summary>
    private static void Settings(SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.MigrationsAssembly(typeof(SqliteStorage).Assembly.GetName().Name).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
