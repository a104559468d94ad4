using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>What the contact policy says about one message to one person.</summary>
public abstract record ContactDecision
{
    private ContactDecision()
    {
    }

    public sealed record Send : ContactDecision;

    /// <summary>Not now (quiet hours, a pause, the week's limit): at this instant, when it is decided again.</summary>
    public sealed record Hold(Instant Until) : ContactDecision;

    /// <summary>Not at all: they did not agree to be written to.</summary>
    public sealed record Refuse(string Reason) : ContactDecision;

    public static readonly ContactDecision Now = new Send();
}
