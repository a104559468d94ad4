using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>What a person was asked apart from the service itself, and what they said: kept as the proof of a yes, and so as not to ask twice.</summary>
public sealed class Consent
{
    /// <summary>To be written to first, without having asked.</summary>
    public const string Unsolicited = "unsolicited";

    public Guid Id { get; init; }

    public required PersonId PersonId { get; init; }

    public required string Purpose { get; init; }

    /// <summary>The very words they were shown.</summary>
    public required string Words { get; init; }

    public Instant AskedAt { get; init; }

    public Instant? GivenAt { get; private set; }

    public Instant? WithdrawnAt { get; private set; }

    public bool IsGiven => GivenAt is not null && WithdrawnAt is null;

    /// <summary>They say yes. One that was withdrawn stays so: a new yes is a new consent.</summary>
    public void Give(Instant now)
    {
        if (WithdrawnAt is null)
            GivenAt ??= now;
    }

    public void Withdraw(Instant now)
    {
        if (IsGiven)
            WithdrawnAt = now;
    }
}
