namespace ChatAssistant.Core.Partners;

/// <summary>Why a proposal led nowhere. For the coordination; never shown to the other side.</summary>
public enum ProposalEnd
{
    SeekerDeclined,
    SeekerSilent,
    CandidateDeclined,
    CandidateSilent,

    /// <summary>Another candidate met the need.</summary>
    NeedMet,
    NeedClosed,

    /// <summary>They may no longer be proposed to each other: a block, a pause, too many exchanges.</summary>
    NoLongerPossible,
}
