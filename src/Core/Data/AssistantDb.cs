using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace ChatAssistant.Core.Data;

/// <summary>
/// The one context. It declares no sets: each feature adds its own by an extension property and maps them beside the entity.
/// </summary>
public sealed class AssistantDb(DbContextOptions<AssistantDb> options) : DbContext(options)
{
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Listing the entries looks for changes; saving need not look again.
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
            if (entry.State == EntityState.Modified)
                entry.Property<int>(nameof(IVersioned.Version)).CurrentValue++;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AssistantDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(IVersioned).IsAssignableFrom(type.ClrType)))
            modelBuilder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Properties<LocalTime>().HaveConversion<LocalTimeConverter>();
        configurationBuilder.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        configurationBuilder.Properties<NetworkId>().HaveConversion<NetworkIdConverter>();
        configurationBuilder.Properties<AssociationId>().HaveConversion<AssociationIdConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>In whole microseconds on every database: what PostgreSQL keeps.</summary>
    private sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
        instant => Whole(instant.ToDateTimeUtc()), time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)))
    {
        private static DateTime Whole(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));

    private sealed class LocalTimeConverter() : ValueConverter<LocalTime, TimeOnly>(time => time.ToTimeOnly(), time => LocalTime.FromTimeOnly(time));

    private sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, value => new(value));

    private sealed class NetworkIdConverter() : ValueConverter<NetworkId, Guid>(id => id.Value, value => new(value));

    private sealed class AssociationIdConverter() : ValueConverter<AssociationId, Guid>(id => id.Value, value => new(value));
}
