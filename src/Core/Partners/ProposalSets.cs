using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Partners;

public static class ProposalSets
{
    extension(AssistantDb db)
    {
        public DbSet<Proposal> Proposals => db.Set<Proposal>();

        public DbSet<ProposalEvent> ProposalHistory => db.Set<ProposalEvent>();

        public DbSet<ProposalQuestion> ProposalQuestions => db.Set<ProposalQuestion>();
    }

    internal sealed class ProposalMap : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> builder)
        {
            builder.Ignore(proposal => proposal.IsLive).Ignore(proposal => proposal.HalfWay);
            builder.Property(proposal => proposal.Reasons).IsJson();
            builder.HasIndex(proposal => new { proposal.NetworkId, proposal.Status });
            builder.HasIndex(proposal => proposal.NeedId);
            builder.HasIndex(proposal => proposal.Seeker);
            builder.HasIndex(proposal => proposal.Candidate);
        }
    }

    internal sealed class HistoryMap : IEntityTypeConfiguration<ProposalEvent>
    {
        public void Configure(EntityTypeBuilder<ProposalEvent> builder) =>
            builder.ToTable("proposal_history").HasIndex(step => new { step.ProposalId, step.At });
    }

    internal sealed class QuestionMap : IEntityTypeConfiguration<ProposalQuestion>
    {
        public void Configure(EntityTypeBuilder<ProposalQuestion> builder) =>
            builder.HasIndex(question => new { question.ProposalId, question.Side }).IsUnique();
    }
}
