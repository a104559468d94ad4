using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ChatAssistant.Core.Meetups;

public static class MeetupSets
{
    extension(AssistantDb db)
    {
        public DbSet<SlotPoll> SlotPolls => db.Set<SlotPoll>();

        public DbSet<Meetup> Meetups => db.Set<Meetup>();

        /// <summary>Polls with their slots and votes.</summary>
        public IQueryable<SlotPoll> PollsWithVotes => db.Set<SlotPoll>().Include(poll => poll.Slots).ThenInclude(slot => slot.Votes).AsSplitQuery();

        /// <summary>Meetups with who comes.</summary>
        public IQueryable<Meetup> MeetupsWithRsvps => db.Set<Meetup>().Include(meetup => meetup.Rsvps);

        /// <summary>The meetups of the exchanges that a person takes part in.</summary>
        public IQueryable<Meetup> MeetupsOf(Person person)
        {
            var (network, id) = (person.NetworkId, person.Id);
            return db.MeetupsWithRsvps.Where(meetup => meetup.NetworkId == network
                && db.Set<ExchangeMember>().Any(member => member.ExchangeId == meetup.ExchangeId && member.PersonId == id));
        }

        /// <summary>The polls of the exchanges that a person takes part in.</summary>
        public IQueryable<SlotPoll> PollsOf(Person person)
        {
            var (network, id) = (person.NetworkId, person.Id);
            return db.PollsWithVotes.Where(poll => poll.NetworkId == network
                && db.Set<ExchangeMember>().Any(member => member.ExchangeId == poll.ExchangeId && member.PersonId == id));
        }
    }

    internal sealed class SlotPollMap : IEntityTypeConfiguration<SlotPoll>
    {
        public void Configure(EntityTypeBuilder<SlotPoll> builder)
        {
            builder.Ignore(poll => poll.IsOpen);
            builder.HasMany(poll => poll.Slots).WithOne().HasForeignKey(slot => slot.PollId);
            builder.HasIndex(poll => new { poll.ExchangeId, poll.Status });
        }
    }

    internal sealed class PollSlotMap : IEntityTypeConfiguration<PollSlot>
    {
        public void Configure(EntityTypeBuilder<PollSlot> builder)
        {
            builder.Property(slot => slot.Id).ValueGeneratedNever();
            builder.HasMany(slot => slot.Votes).WithOne().HasForeignKey(vote => vote.SlotId);
        }
    }

    internal sealed class SlotVoteMap : IEntityTypeConfiguration<SlotVote>
    {
        public void Configure(EntityTypeBuilder<SlotVote> builder)
        {
            builder.HasKey(vote => new { vote.SlotId, vote.PersonId });
            builder.HasIndex(vote => vote.PersonId);
        }
    }

    internal sealed class MeetupMap : IEntityTypeConfiguration<Meetup>
    {
        public void Configure(EntityTypeBuilder<Meetup> builder)
        {
            builder.Ignore(meetup => meetup.End).Ignore(meetup => meetup.IsPlanned).Ignore(meetup => meetup.IsWanted).Ignore(meetup => meetup.Zone);
            builder.HasMany(meetup => meetup.Rsvps).WithOne().HasForeignKey(rsvp => rsvp.MeetupId);
            builder.HasIndex(meetup => new { meetup.ExchangeId, meetup.Status });
            builder.HasIndex(meetup => new { meetup.NetworkId, meetup.Start });
        }
    }

    internal sealed class RsvpMap : IEntityTypeConfiguration<Rsvp>
    {
        public void Configure(EntityTypeBuilder<Rsvp> builder)
        {
            builder.Property(rsvp => rsvp.Id).ValueGeneratedNever();
            builder.HasIndex(rsvp => new { rsvp.MeetupId, rsvp.PersonId }).IsUnique();
        }
    }
}
