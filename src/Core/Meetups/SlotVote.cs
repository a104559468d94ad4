using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.Meetups;

/// <summary>What one person said to one slot.</summary>
public sealed class SlotVote
{
    public Guid SlotId { get; init; }

    public PersonId PersonId { get; init; }

    public Vote Vote { get; set; }
}
