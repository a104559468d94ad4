using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Networks;

public static class NetworkSets
{
    extension(AssistantDb db)
    {
        public DbSet<Network> Networks => db.Set<Network>();

        public DbSet<Association> Associations => db.Set<Association>();

        public DbSet<Invite> Invites => db.Set<Invite>();

        public DbSet<TodoItem> Todo => db.Set<TodoItem>();

        public DbSet<LinkCode> LinkCodes => db.Set<LinkCode>();

        public DbSet<WrongLinkCode> WrongLinkCodes => db.Set<WrongLinkCode>();
    }

    internal sealed class NetworkMap : IEntityTypeConfiguration<Network>
    {
        public void Configure(EntityTypeBuilder<Network> builder) => builder.Property(network => network.Closures).IsJson();
    }

    internal sealed class AssociationMap : IEntityTypeConfiguration<Association>
    {
        public void Configure(EntityTypeBuilder<Association> builder)
        {
            builder.Property(association => association.Publics).IsJson();
            builder.Property(association => association.Values).IsJson();
            builder.Property(association => association.Languages).IsJson();
            builder.HasIndex(association => association.NetworkId);
        }
    }

    internal sealed class InviteMap : IEntityTypeConfiguration<Invite>
    {
        public void Configure(EntityTypeBuilder<Invite> builder) => builder.HasIndex(invite => invite.Code).IsUnique();
    }

    internal sealed class TodoMap : IEntityTypeConfiguration<TodoItem>
    {
        public void Configure(EntityTypeBuilder<TodoItem> builder) => builder.ToTable("todo").HasIndex(item => new { item.NetworkId, item.DoneAt });
    }

    internal sealed class LinkCodeMap : IEntityTypeConfiguration<LinkCode>
    {
        public void Configure(EntityTypeBuilder<LinkCode> builder) => builder.HasIndex(code => code.Code).IsUnique();
    }

    internal sealed class WrongLinkCodeMap : IEntityTypeConfiguration<WrongLinkCode>
    {
        public void Configure(EntityTypeBuilder<WrongLinkCode> builder) => builder.HasIndex(wrong => new { wrong.PersonId, wrong.At });
    }
}
