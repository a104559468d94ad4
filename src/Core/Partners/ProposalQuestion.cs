using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>The one anonymous question that a side may put before it answers a proposal; kept as it was passed on.</summary>
public sealed class ProposalQuestion : IVersioned
{
    /// <summary>In characters (UTF-16 code units).</summary>
    public const int MaxLength = 500;

    public Guid Id { get; init; }

    public required Guid ProposalId { get; init; }

    /// <summary>Who asks.</summary>
    public required ProposalSide Side { get; init; }

    public required PersonId AskedBy { get; init; }

    public required string Words { get; init; }

    public Instant AskedAt { get; init; }

    public string? Answer { get; private set; }

    public PersonId? AnsweredBy { get; private set; }

    public int Version { get; set; }

    /// <returns>False when it was answered before.</returns>
    public bool TryAnswer(string words, PersonId by)
    {
        if (Answer is not null)
            return false;
        (Answer, AnsweredBy) = (words, by);
        return true;
    }
}
