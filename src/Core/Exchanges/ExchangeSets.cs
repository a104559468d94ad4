using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Exchanges;

public static class ExchangeSets
{
    extension(AssistantDb db)
    {
        public DbSet<Exchange> Exchanges => db.Set<Exchange>();

        public DbSet<ExchangeMember> ExchangeMembers => db.Set<ExchangeMember>();

        public DbSet<ExchangeEvent> ExchangeHistory => db.Set<ExchangeEvent>();

        public DbSet<RelayedMessage> RelayedMessages => db.Set<RelayedMessage>();

        public DbSet<Report> Reports => db.Set<Report>();

        public DbSet<Block> Blocks => db.Set<Block>();

        /// <summary>The exchanges that a person takes part in, with their members.</summary>
        public IQueryable<Exchange> ExchangesOf(PersonId person) =>
            db.Set<Exchange>().Include(exchange => exchange.Members).Where(exchange => exchange.Members.Any(member => member.PersonId == person));
    }

    internal sealed class ExchangeMap : IEntityTypeConfiguration<Exchange>
    {
        public void Configure(EntityTypeBuilder<Exchange> builder)
        {
            builder.Ignore(exchange => exchange.IsOpen);
            builder.HasMany(exchange => exchange.Members).WithOne().HasForeignKey(member => member.ExchangeId);
            builder.HasIndex(exchange => new { exchange.NetworkId, exchange.Status });
        }
    }

    internal sealed class MemberMap : IEntityTypeConfiguration<ExchangeMember>
    {
        public void Configure(EntityTypeBuilder<ExchangeMember> builder)
        {
            builder.HasKey(member => new { member.ExchangeId, member.AssociationId });
            builder.HasIndex(member => member.PersonId);
        }
    }

    internal sealed class HistoryMap : IEntityTypeConfiguration<ExchangeEvent>
    {
        public void Configure(EntityTypeBuilder<ExchangeEvent> builder) =>
            builder.ToTable("exchange_history").HasIndex(step => new { step.ExchangeId, step.At });
    }

    internal sealed class RelayMap : IEntityTypeConfiguration<RelayedMessage>
    {
        public void Configure(EntityTypeBuilder<RelayedMessage> builder)
        {
            builder.HasIndex(message => new { message.ExchangeId, message.At });
            builder.HasIndex(message => message.From);
        }
    }

    internal sealed class ReportMap : IEntityTypeConfiguration<Report>
    {
        public void Configure(EntityTypeBuilder<Report> builder)
        {
            builder.Property(report => report.Messages).IsJson();
            builder.HasIndex(report => report.ExchangeId);
            builder.HasIndex(report => new { report.NetworkId, report.SettledAt });
        }
    }

    internal sealed class BlockMap : IEntityTypeConfiguration<Block>
    {
        public void Configure(EntityTypeBuilder<Block> builder) => builder.HasIndex(block => new { block.NetworkId, block.By });
    }
}
