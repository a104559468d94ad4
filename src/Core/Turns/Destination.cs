using ChatAssistant.Core.People;

namespace ChatAssistant.Core.Turns;

/// <summary>Where a message goes and who reads it.</summary>
/// <param name="Place">Its conversation.</param>
/// <param name="ZoneId">Its reader's; null in a group.</param>
/// <param name="Language">Its reader's; null in a group.</param>
public sealed record Destination(Conversation Place, string? ZoneId, string? Language)
{
    /// <summary>What was shown there before, as the turn that says the message leaves it; null where the database was asked.</summary>
    public ShownBefore? Before { get; init; }
}
