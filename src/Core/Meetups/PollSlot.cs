using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>One of the dates that a poll asks about.</summary>
public sealed class PollSlot
{
    public Guid Id { get; init; }

    public Guid PollId { get; init; }

    /// <summary>1 for the earliest.</summary>
    public int Number { get; init; }

    public Instant Start { get; init; }

    public int Minutes { get; init; }

    public List<SlotVote> Votes { get; init; } = [];

    public bool IsAhead(Instant now) => Start > now;

    public Vote? VoteOf(PersonId person) => Votes.Find(vote => vote.PersonId == person)?.Vote;

    public int Count(Vote vote, IReadOnlyCollection<PersonId> people) => people.Count(person => VoteOf(person) == vote);

    internal void Take(PersonId person, Vote vote)
    {
        if (Votes.Find(given => given.PersonId == person) is { } changed)
            changed.Vote = vote;
        else
            Votes.Add(new() { SlotId = Id, PersonId = person, Vote = vote });
    }
}
