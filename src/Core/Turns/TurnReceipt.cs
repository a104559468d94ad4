namespace ChatAssistant.Core.Turns;

/// <summary>What became of a message, known after the commit.</summary>
/// <param name="Duplicate">It had been accepted before: nothing was done again.</param>
/// <param name="OutboxIds">The messages its turn says, in order.</param>
public sealed record TurnReceipt(bool Duplicate, IReadOnlyList<long> OutboxIds)
{
    /// <summary>True when the same id had been accepted with other content: the sender's mistake.</summary>
    public bool Conflicting { get; init; }
}
