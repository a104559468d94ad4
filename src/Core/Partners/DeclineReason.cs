namespace ChatAssistant.Core.Partners;

/// <summary>Why a side said no, where it wants to say: for the coordination alone.</summary>
public enum DeclineReason
{
    NotNow,
    NotOurSubject,
    TooFar,
    TooDifferent,
    Other,
}
