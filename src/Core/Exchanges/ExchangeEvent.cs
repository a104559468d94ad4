using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Exchanges;

/// <summary>One step in an exchange's history, which the coordinator can read. Its text is <c>history.{kind}</c>.</summary>
public sealed class ExchangeEvent
{
    public Guid Id { get; init; }

    public Guid ExchangeId { get; init; }

    /// <summary>"opened", "relayed", "poll-opened", "meetup-fixed", "meetup-moved", "meetup-cancelled", "check-in-answered", "contact-changed", "frozen", "closed"…</summary>
    public required string Kind { get; init; }

    public PersonId? By { get; init; }

    public Instant At { get; init; }
}
