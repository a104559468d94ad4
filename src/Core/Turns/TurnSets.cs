using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Turns;

public static class TurnSets
{
    extension(AssistantDb db)
    {
        public DbSet<InboxRow> Inbox => db.Set<InboxRow>();

        public DbSet<OutboxRow> Outbox => db.Set<OutboxRow>();

        public DbSet<Question> Questions => db.Set<Question>();

        public DbSet<DialogSession> Sessions => db.Set<DialogSession>();

        public DbSet<WorkItem> WorkItems => db.Set<WorkItem>();

        public DbSet<DueRow> Due => db.Set<DueRow>();

        public DbSet<FileRow> Files => db.Set<FileRow>();
    }

    internal sealed class InboxMap : IEntityTypeConfiguration<InboxRow>
    {
        public void Configure(EntityTypeBuilder<InboxRow> builder)
        {
            builder.ToTable("inbox");
            builder.Property(row => row.Content).IsJson();
            builder.HasIndex(row => new { row.Channel, row.Bot, row.Conversation, row.EventKind, row.ExternalId }).IsUnique();
            builder.HasIndex(row => new { row.ConversationId, row.AfterSequence });
            builder.HasIndex(row => row.ReceivedAt);
        }
    }

    internal sealed class OutboxMap : IEntityTypeConfiguration<OutboxRow>
    {
        public void Configure(EntityTypeBuilder<OutboxRow> builder)
        {
            builder.ToTable("outbox");
            builder.Property(row => row.Message).IsJson<OutboundMessage, TurnJson>();
            builder.Property(row => row.Receipts).IsJson<ImmutableArray<string>, TurnJson>();
            builder.Ignore(row => row.Destination);
            builder.HasIndex(row => new { row.ConversationId, row.Sequence }).IsUnique();
            builder.HasIndex(row => row.Id).HasFilter("state = 'Pending'").HasDatabaseName("ix_outbox_pending");
            builder.HasIndex(row => new { row.PersonId, row.CreatedAt });
        }
    }

    internal sealed class QuestionMap : IEntityTypeConfiguration<Question>
    {
        public void Configure(EntityTypeBuilder<Question> builder)
        {
            builder.Property(question => question.Id).ValueGeneratedNever();
            builder.Property(question => question.Options).IsJson<ImmutableArray<ShownOption>, TurnJson>();
            builder.Ignore(question => question.IsPrompt);
            builder.HasIndex(question => new { question.PersonId, question.AskedAt });
        }
    }

    internal sealed class SessionMap : IEntityTypeConfiguration<DialogSession>
    {
        public void Configure(EntityTypeBuilder<DialogSession> builder)
        {
            builder.ToTable("dialog_sessions");
            builder.Property(session => session.Answers).IsJson<Answers, TurnJson>();
            builder.Ignore(session => session.State);
            builder.HasIndex(session => new { session.PersonId, session.Status });
        }
    }

    internal sealed class WorkItemMap : IEntityTypeConfiguration<WorkItem>
    {
        public void Configure(EntityTypeBuilder<WorkItem> builder)
        {
            builder.HasIndex(item => item.UniqueKey).IsUnique();
            builder.HasIndex(item => item.DoneAt);
        }
    }

    internal sealed class DueMap : IEntityTypeConfiguration<DueRow>
    {
        public void Configure(EntityTypeBuilder<DueRow> builder)
        {
            builder.ToTable("due");
            builder.HasIndex(row => new { row.Kind, row.Subject, row.DueAt }).IsUnique();
            builder.HasIndex(row => new { row.State, row.DueAt });
            builder.HasIndex(row => row.PersonId);
        }
    }

    internal sealed class FileMap : IEntityTypeConfiguration<FileRow>
    {
        public void Configure(EntityTypeBuilder<FileRow> builder)
        {
            builder.ToTable("files");
            builder.Ignore(file => file.Reference);
            builder.HasIndex(file => file.Key).IsUnique();
            builder.HasIndex(file => file.Owner);
        }
    }
}
