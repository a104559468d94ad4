using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Needs;

public static class NeedSets
{
    extension(AssistantDb db)
    {
        public DbSet<Need> Needs => db.Set<Need>();

        public DbSet<Offer> Offers => db.Set<Offer>();

        public DbSet<NeedDraft> NeedDrafts => db.Set<NeedDraft>();
    }

    internal sealed class NeedMap : IEntityTypeConfiguration<Need>
    {
        public void Configure(EntityTypeBuilder<Need> builder)
        {
            builder.HasIndex(need => new { need.NetworkId, need.Status });
            builder.HasIndex(need => need.AssociationId);
        }
    }

    internal sealed class OfferMap : IEntityTypeConfiguration<Offer>
    {
        public void Configure(EntityTypeBuilder<Offer> builder)
        {
            builder.HasIndex(offer => offer.NetworkId);
            builder.HasIndex(offer => new { offer.AssociationId, offer.Topic });
        }
    }

    internal sealed class DraftMap : IEntityTypeConfiguration<NeedDraft>
    {
        public void Configure(EntityTypeBuilder<NeedDraft> builder)
        {
            builder.Property(draft => draft.InReturn).IsJson();
            builder.HasIndex(draft => draft.PersonId).IsUnique();
        }
    }
}
