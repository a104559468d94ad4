using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using NodaTime;

namespace ChatAssistant.Core.Meetups;

/// <summary>Dates that one member of an exchange proposes to the others. Who takes part is the exchange's to say, so that a successor votes too.</summary>
public sealed class SlotPoll : IVersioned
{
    public const int FewestSlots = 2;
    public const int MostSlots = 6;

    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public Guid ExchangeId { get; init; }

    public PersonId Organiser { get; init; }

    /// <summary>IANA name of the zone of the meetup to come: the organiser's.</summary>
    public required string ZoneId { get; init; }

    public Instant CreatedAt { get; init; }

    /// <summary>Changes with every vote, so that of two last votes cast at once the second sees the first.</summary>
    public Instant? VotedAt { get; private set; }

    public SlotPollStatus Status { get; private set; }

    public List<PollSlot> Slots { get; init; } = [];

    public int Version { get; set; }

    public bool IsOpen => Status == SlotPollStatus.Open;

    /// <summary>Opens a poll; the organiser can make all of its dates.</summary>
    public static SlotPoll Open(Exchange exchange, Person organiser, IEnumerable<(Instant Start, int Minutes)> slots, Func<Guid> newId, Instant now)
    {
        var poll = new SlotPoll
        {
            Id = newId(), NetworkId = exchange.NetworkId, ExchangeId = exchange.Id, Organiser = organiser.Id, ZoneId = organiser.ZoneId, CreatedAt = now,
        };
        poll.Slots.AddRange(slots.OrderBy(slot => slot.Start).Select((slot, i) => new PollSlot
        {
            Id = newId(), PollId = poll.Id, Number = i + 1, Start = slot.Start, Minutes = slot.Minutes,
        }));
        foreach (var slot in poll.Slots)
            slot.Take(organiser.Id, Vote.Yes);
        return poll;
    }

    public bool HasVoted(PersonId person) => Slots.Exists(slot => slot.VoteOf(person) is not null);

    public IEnumerable<PollSlot> SlotsAhead(Instant now) => Slots.Where(slot => slot.IsAhead(now)).OrderBy(slot => slot.Start);

    /// <summary>Takes a person's votes in place of those they gave before; a slot that is named nowhere is a no.</summary>
    /// <returns>False when it is no longer open: nothing changed.</returns>
    public bool TryVote(PersonId person, IReadOnlyCollection<int> yes, IReadOnlyCollection<int> ifNeedBe, Instant now)
    {
        if (!IsOpen)
            return false;
        foreach (var slot in Slots)
            slot.Take(person, yes.Contains(slot.Number) ? Vote.Yes : ifNeedBe.Contains(slot.Number) ? Vote.IfNeedBe : Vote.No);
        VotedAt = now;
        return true;
    }

    /// <summary>The earliest slot ahead to which everybody said yes; null while there is none.</summary>
    public PollSlot? Agreed(IReadOnlyCollection<PersonId> everybody, Instant now) =>
        SlotsAhead(now).FirstOrDefault(slot => slot.Count(Vote.Yes, everybody) == everybody.Count);

    /// <returns>False when it is no longer open.</returns>
    public bool TryFix() => TryEnd(SlotPollStatus.Fixed);

    /// <returns>False when it is no longer open.</returns>
    public bool TryCancel() => TryEnd(SlotPollStatus.Cancelled);

    private bool TryEnd(SlotPollStatus end)
    {
        if (!IsOpen)
            return false;
        Status = end;
        return true;
    }
}
