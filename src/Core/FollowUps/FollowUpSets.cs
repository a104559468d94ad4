using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.FollowUps;

public static class FollowUpSets
{
    extension(AssistantDb db)
    {
        public DbSet<CheckIn> CheckIns => db.Set<CheckIn>();

        public DbSet<ExchangeNews> ExchangeNews => db.Set<ExchangeNews>();
    }

    internal sealed class CheckInMap : IEntityTypeConfiguration<CheckIn>
    {
        public void Configure(EntityTypeBuilder<CheckIn> builder)
        {
            builder.Ignore(checkIn => checkIn.IsOpen).Ignore(checkIn => checkIn.IsPending);
            builder.OwnsOne(checkIn => checkIn.Answer);
            builder.HasIndex(checkIn => new { checkIn.PersonId, checkIn.AboutId, checkIn.Kind }).IsUnique();
            builder.HasIndex(checkIn => checkIn.ExchangeId);
            builder.HasIndex(checkIn => checkIn.AboutId);
            builder.HasIndex(checkIn => new { checkIn.NetworkId, checkIn.Kind, checkIn.Status });
        }
    }

    internal sealed class NewsMap : IEntityTypeConfiguration<ExchangeNews>
    {
        public void Configure(EntityTypeBuilder<ExchangeNews> builder) => builder.HasIndex(news => new { news.ExchangeId, news.At });
    }
}
