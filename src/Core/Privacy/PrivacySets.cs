using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Privacy;

public static class PrivacySets
{
    extension(AssistantDb db)
    {
        public DbSet<Consent> Consents => db.Set<Consent>();
    }

    internal sealed class ConsentMap : IEntityTypeConfiguration<Consent>
    {
        public void Configure(EntityTypeBuilder<Consent> builder)
        {
            builder.Ignore(consent => consent.IsGiven);
            builder.HasIndex(consent => new { consent.PersonId, consent.Purpose });
        }
    }
}
