using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Data;

/// <summary>A key of the host's ring, as it writes it: what protects the page's state. In the database, so that replicas and backups share it.</summary>
public sealed class ProtectionKey
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }

    internal sealed class Map : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.HasIndex(key => key.Name).IsUnique();
    }
}
