using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace ChatAssistant.Core.Data;

/// <summary>How the types that EF Core does not know are stored. Public types without parameters: the compiled models name them.</summary>
public static class ColumnConverters
{
    /// <summary>In whole microseconds on every database: what PostgreSQL keeps.</summary>
    public sealed class OfInstant() : ValueConverter<Instant, DateTime>(
        instant => Whole(instant.ToDateTimeUtc()), time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)))
    {
        public static DateTime Whole(DateTime time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    public sealed class OfLocalDate() : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));

    public sealed class OfLocalTime() : ValueConverter<LocalTime, TimeOnly>(time => time.ToTimeOnly(), time => LocalTime.FromTimeOnly(time));

    public sealed class OfPersonId() : ValueConverter<PersonId, Guid>(id => id.Value, value => new(value));

    public sealed class OfNetworkId() : ValueConverter<NetworkId, Guid>(id => id.Value, value => new(value));

    public sealed class OfAssociationId() : ValueConverter<AssociationId, Guid>(id => id.Value, value => new(value));
}
