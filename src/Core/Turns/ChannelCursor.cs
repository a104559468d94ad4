using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Where a channel goes on hearing its platform after a restart: everything before it is committed.</summary>
public sealed class ChannelCursor
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string Bot { get; init; }

    /// <summary>Which of its connections.</summary>
    public int Part { get; init; }

    /// <summary>In the channel's own words; null when there is nothing to go on with.</summary>
    public string? Value { get; set; }

    public Instant UpdatedAt { get; set; }

    internal sealed class Map : IEntityTypeConfiguration<ChannelCursor>
    {
        public void Configure(EntityTypeBuilder<ChannelCursor> builder)
        {
            builder.ToTable("channel_cursors");
            builder.HasIndex(cursor => new { cursor.Channel, cursor.Bot, cursor.Part }).IsUnique();
        }
    }
}
