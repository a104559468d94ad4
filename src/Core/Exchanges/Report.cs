using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Exchanges;

/// <summary>What a member of an exchange reported, with the last words relayed, for a named person outside both associations.</summary>
public sealed class Report : IVersioned
{
    /// <summary>How many of the last relayed messages are kept with it.</summary>
    public const int KeptMessages = 20;

    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    public required Guid ExchangeId { get; init; }

    public required PersonId By { get; init; }

    /// <summary>Who reads it; null while the network has nobody outside both associations.</summary>
    public PersonId? Reader { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableArray<ReportedMessage> Messages { get; init; } = [];

    /// <summary>Whether the exchange ran until this report stopped it.</summary>
    public bool StoppedIt { get; init; }

    public ReportReason? Reason { get; private set; }

    /// <summary>In the reporter's words; empty when they said no more.</summary>
    public string Words { get; private set; } = "";

    public ReportOutcome? Outcome { get; private set; }

    public Instant CreatedAt { get; init; }

    public Instant? SettledAt { get; private set; }

    public int Version { get; set; }

    public void Explain(ReportReason reason, string words) => (Reason, Words) = (reason, words);

    /// <returns>False when it was settled before: nothing changed.</returns>
    public bool TrySettle(ReportOutcome outcome, Instant now)
    {
        if (SettledAt is not null)
            return false;
        (Outcome, SettledAt) = (outcome, now);
        return true;
    }
}
