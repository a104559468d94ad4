using ChatAssistant.Adapters.Storage.Postgres.Compiled;
using ChatAssistant.Adapters.Storage.Postgres.Writing;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace ChatAssistant.Adapters.Storage.Postgres;

/// <summary>A PostgreSQL server, shared by any number of replicas: what one takes is locked, and the others pass over it.</summary>
public sealed class PostgresStorage : IStorage, IAsyncDisposable
{
    /// <summary>Batches that commit at once in one process. More of them wait for each other's disk flush and share less of it.</summary>
    public const int UsualWriters = 4;

    /// <summary>
    /// What a connection string that says nothing about it gets. Statements kept prepared on a connection: turns cost the server and us a third less;
    /// more than there are texts, because the driver has been seen to fail on a null reference where one takes another's place.
    /// Timeouts (s, s, ms): a server that went silent is noticed, and what waits for it freed, soon; it does not answer to being told to stop either.
    /// </summary>
    private static readonly (string Key, int Value)[] Usual = [("Max Auto Prepare", 500), ("Timeout", 4), ("Command Timeout", 4), ("Cancellation Timeout", 1000)];

    /// <summary>Others' chunks may take their time.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Of a large table, a step of the schema may; making a database copies another, which a busy machine does slowly. A server that is silent at the start is waited for as long as its administrator has patience.</summary>
    private static readonly TimeSpan LongestMigration = TimeSpan.FromHours(1);

    /// <summary>The advisory lock of whoever drains.</summary>
    private const long DrainLock = 0x617373697374616e;

    private readonly NpgsqlDataSource source;
    private readonly PostgresLeases leases;
    private readonly DbContextOptions<AssistantDb> options;

    /// <summary>Leased for reading and for jobs: building a context costs more than most reads.</summary>
    private readonly PooledDbContextFactory<AssistantDb> contexts;

    /// <param name="connectionString">Npgsql's, for example <c>Host=db;Username=assistant;Password=…;Database=assistant</c>.</param>
    /// <param name="writers">How many batches of turns may commit at once, 1 or more.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public PostgresStorage(string connectionString, int writers = UsualWriters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(writers, 1);
        Writers = writers;
        source = NpgsqlDataSource.Create(Complete(connectionString));
        leases = new(connectionString);
        options = Options(builder => builder.UseNpgsql(source, postgres => Settings(postgres)).ReplaceService<IDatabase, PostgresDatabase>());
        contexts = new(options);
    }

    public int Writers { get; }

    public bool IsShared => true;

    public AssistantDb CreateOver(AssistantDb other)
    {
        var db = new AssistantDb(options);
        db.Database.SetDbConnection(other.Database.GetDbConnection(), contextOwnsConnection: false);
        return db;
    }

    public AssistantDb Create() => contexts.CreateDbContext();

    public AssistantDb CreateForWriting() => Create();

    /// <summary>A connection string with what this program wants where it says nothing itself.</summary>
    public static string Complete(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        foreach (var (key, usual) in Usual)
            if (!settings.ShouldSerialize(key))
                settings[key] = usual;
        return settings.ConnectionString;
    }

    public async Task LockPeopleAsync(AssistantDb db, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken)
    {
        // In ascending order: batches that lock in the order of arrival wait for each other in a circle.
        var names = accounts.ToArray();
        await db.Database.ExecuteSqlAsync(
            $"SELECT id FROM person WHERE id IN (SELECT person_id FROM channel_account WHERE external_id = ANY ({names})) ORDER BY id FOR UPDATE", cancellationToken);
    }

    public async Task<IReadOnlyList<OutboxRow>> ClaimAsync(AssistantDb db, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var (busy, now) = (claim.Busy.ToArray(), claim.Now.ToDateTimeUtc());
        return await db.Outbox.FromSql($"""
            SELECT * FROM outbox AS o
            WHERE o.state = 'Pending' AND o.channel = {claim.Channel} AND NOT o.conversation_id = ANY ({busy})
              AND (o.retry_at IS NULL OR o.retry_at <= {now}) AND (o.claimed_until IS NULL OR o.claimed_until <= {now})
              AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.conversation_id = o.conversation_id AND e.state = 'Pending' AND e.sequence < o.sequence)
            ORDER BY o.id LIMIT {claim.Max} FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<long>> ClaimDueAsync(AssistantDb db, Instant now, int max, CancellationToken cancellationToken)
    {
        // One after another: what replicas say in one wave is numbered from the same conversations.
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(LongestWait);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({DrainLock})", cancellationToken);
        db.Database.SetCommandTimeout(usual);
        var time = now.ToDateTimeUtc();
        return await db.Database.SqlQuery<long>($"""
            SELECT id AS "Value" FROM due
            WHERE state = 'Waiting' AND due_at <= {time} AND (retry_at IS NULL OR retry_at <= {time})
            ORDER BY due_at, id LIMIT {max} FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellationToken);
    }

    public Task<ILease?> TryHoldAsync(string name, CancellationToken cancellationToken) => leases.TryHoldAsync(name, cancellationToken);

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var question = source.CreateCommand("SELECT 1");
            return await question.ExecuteScalarAsync(cancellationToken) is 1;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    public bool IsUniqueViolation(DbUpdateException error) => PostgresFaults.IsUniqueViolation(error);

    public bool IsTransient(Exception error) => PostgresFaults.IsTransient(error);

    /// <summary>Creates or updates the schema; of several replicas that start together one does it, and the others wait.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = new AssistantDb(Options(builder => builder.UseNpgsql(source, postgres => Settings(postgres).CommandTimeout((int)LongestMigration.TotalSeconds))));
        await CreateDatabaseAsync(db.GetService<IRelationalDatabaseCreator>(), cancellationToken);
        // EF gives its own lock back after each migration, and another replica would come in between.
        await using var turn = await leases.HoldAsync("migrate", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task CreateDatabaseAsync(IRelationalDatabaseCreator server, CancellationToken cancellationToken)
    {
        try
        {
            if (!await server.ExistsAsync(cancellationToken))
                await server.CreateAsync(cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another replica was first.
        }
    }

    private static DbContextOptions<AssistantDb> Options(Func<DbContextOptionsBuilder<AssistantDb>, DbContextOptionsBuilder> use)
    {
        var builder = new DbContextOptionsBuilder<AssistantDb>();
        // Building the model takes a third of the start: it is compiled, and whether it has a migration is a test's question.
        use(builder).UseSnakeCaseNamingConvention().UseModel(AssistantDbModel.Instance).ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .EnableThreadSafetyChecks(AssistantDb.ChecksThreads);
        return builder.Options;
    }

    /// <summary>A list is one parameter: a query over it keeps its text, and so its translation and its prepared statement.</summary>
    private static NpgsqlDbContextOptionsBuilder Settings(NpgsqlDbContextOptionsBuilder postgres) =>
        postgres.MigrationsAssembly(typeof(PostgresStorage).Assembly.GetName().Name).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
