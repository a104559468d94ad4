namespace ChatAssistant.Core.Exchanges;

/// <summary>Why a member ends an exchange; only the coordination reads it.</summary>
public enum CloseReason
{
    /// <summary>They learnt what they came for.</summary>
    Done,
    NoTime,
    NoAnswer,
    NotUseful,
    Other,
}
