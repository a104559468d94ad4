using ChatAssistant.Core.Data.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Data;

/// <summary>
/// The one context. It declares no sets: each feature adds its own by an extension property and maps them beside the entity.
/// </summary>
public sealed class AssistantDb(DbContextOptions<AssistantDb> options) : DbContext(options)
{
    /// <summary>Whether EF Core checks at each step of a query that nobody else uses the context: where the tests run. It is a twenty-fifth of what a wave of check-ins allocates.</summary>
#if DEBUG
    public const bool ChecksThreads = true;
#else
    public const bool ChecksThreads = false;
#endif

    private LooseRows? loose;
    private bool tracksNothing;

    /// <summary>What is saved beside what is tracked.</summary>
    internal LooseRows Loose => loose ??= new(this);

    private bool HasLoose => loose is { Count: > 0 };

    /// <summary>From now on rows that are read are not tracked, and what <see cref="Changed"/> names is written: for thousands of rows of a few kinds.</summary>
    public void TrackNothing() => (ChangeTracker.QueryTrackingBehavior, tracksNothing) = (QueryTrackingBehavior.NoTracking, true);

    /// <summary>Adds a row that nobody changes once it is saved: it is written as it then is, without being tracked, which costs more than the writing.</summary>
    public void Insert(object row) => Loose.Add(row);

    /// <summary>Rows inserted and not saved yet.</summary>
    public IEnumerable<T> Inserted<T>() => loose?.Added<T>() ?? [];

    /// <summary>Says which columns of a row may have changed; of a tracked one it is known.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">Always the same array for the same columns.</param>
    public void Changed(object row, string[] columns)
    {
        if (tracksNothing)
            Rewrite(row, columns);
    }

    /// <summary>Writes columns of a row that is not tracked, as the row is when it is saved.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">Always the same array for the same columns.</param>
    public void Rewrite(object row, string[] columns) => Loose.Change(row, columns);

    /// <summary>Leaves the context as if it were new: without what it tracks, and without what was not saved.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        loose?.Take();
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Listing the entries looks for changes; saving need not look again.
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified)
                entry.Property<int>(nameof(IVersioned.Version)).CurrentValue++;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await using var whole = HasLoose && Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (HasLoose)
                saved += await Loose.SaveAsync(cancellationToken);
            if (whole is not null)
                await whole.CommitAsync(cancellationToken);
            return saved;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Given back to a pool, it leaves nothing to the next.</summary>
    public override ValueTask DisposeAsync()
    {
        loose?.Take();
        return base.DisposeAsync();
    }

    public override void Dispose()
    {
        loose?.Take();
        base.Dispose();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AssistantDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IVersioned).IsAssignableFrom(type.ClrType)))
            modelBuilder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<ColumnConverters.OfInstant>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<ColumnConverters.OfLocalDate>();
        configurationBuilder.Properties<LocalTime>().HaveConversion<ColumnConverters.OfLocalTime>();
        configurationBuilder.Properties<PersonId>().HaveConversion<ColumnConverters.OfPersonId>();
        configurationBuilder.Properties<NetworkId>().HaveConversion<ColumnConverters.OfNetworkId>();
        configurationBuilder.Properties<AssociationId>().HaveConversion<ColumnConverters.OfAssociationId>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}
