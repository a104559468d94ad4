using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>What a sender asks the outbox for.</summary>
/// <param name="Channel">The channel it sends to.</param>
/// <param name="Now">The system's time: rows that wait for a later one, or are held until one, stay.</param>
/// <param name="Busy">Conversations that may not be written to now.</param>
/// <param name="Max">At most so many rows.</param>
public sealed record OutboxClaim(string Channel, Instant Now, IReadOnlyCollection<Guid> Busy, int Max);
