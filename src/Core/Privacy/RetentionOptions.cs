using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>How long things are kept; the defaults are those of the notice and of <c>docs/data.md</c>.</summary>
public sealed record RetentionOptions
{
    /// <summary>As long as a platform may deliver a message again: its key is kept at least as long.</summary>
    public static readonly Duration Redelivery = Duration.FromDays(7);

    /// <summary>Messages after they were said, drafts after they were last touched.</summary>
    public Duration Messages { get; init; } = Duration.FromDays(30);

    /// <summary>The words of a need after it was closed, and messages relayed to a partner.</summary>
    public Duration ClosedMatters { get; init; } = Duration.FromDays(183);

    /// <summary>Reports after they were made.</summary>
    public Duration Reports { get; init; } = Duration.FromDays(365);

    /// <summary>A person who does not come any more is told…</summary>
    public Duration InactivityWarning { get; init; } = Duration.FromDays(335);

    /// <summary>…before being erased.</summary>
    public Duration Inactivity { get; init; } = Duration.FromDays(365);
}
