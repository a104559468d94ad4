using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.People;

public static class PeopleSets
{
    extension(AssistantDb db)
    {
        public DbSet<Person> People => db.Set<Person>();

        public DbSet<ChannelAccount> ChannelAccounts => db.Set<ChannelAccount>();

        public DbSet<Conversation> Conversations => db.Set<Conversation>();
    }

    internal sealed class PersonMap : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.Ignore(person => person.Zone);
            builder.HasIndex(person => new { person.NetworkId, person.Role });
            builder.HasIndex(person => person.AssociationId);
        }
    }

    internal sealed class ChannelAccountMap : IEntityTypeConfiguration<ChannelAccount>
    {
        public void Configure(EntityTypeBuilder<ChannelAccount> builder)
        {
            builder.HasIndex(account => new { account.Channel, account.ExternalId }).IsUnique();
            builder.HasIndex(account => account.PersonId);
        }
    }

    internal sealed class ConversationMap : IEntityTypeConfiguration<Conversation>
    {
        public void Configure(EntityTypeBuilder<Conversation> builder)
        {
            builder.Ignore(conversation => conversation.Address).Ignore(conversation => conversation.IsPrivate);
            builder.HasIndex(conversation => new { conversation.Channel, conversation.Bot, conversation.ExternalId }).IsUnique();
            builder.HasIndex(conversation => conversation.PersonId);
        }
    }
}
