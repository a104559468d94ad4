using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>One step in a proposal's history, which the coordinator can read. Its text is <c>proposal-history.{kind}</c>.</summary>
public sealed class ProposalEvent
{
    public Guid Id { get; init; }

    public Guid ProposalId { get; init; }

    /// <summary>"offered", "promised", "taken-back", "asked", "asking-board", "postponed", "declined", "accepted", "introduced", "ended", "question".</summary>
    public required string Kind { get; init; }

    public PersonId? By { get; init; }

    public Instant At { get; init; }
}
