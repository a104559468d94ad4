namespace ChatAssistant.Core.Partners;

/// <summary>How far a proposal has come.</summary>
public enum ProposalStatus
{
    /// <summary>Found, and kept for when the one before leads nowhere.</summary>
    Reserve,

    /// <summary>Shown to the seeker, who has not said yes.</summary>
    Offered,

    /// <summary>The seeker said yes; the other side hears of it after the hour in which it can be taken back.</summary>
    Promised,

    /// <summary>The anonymous card is with the candidate.</summary>
    Asked,

    /// <summary>Both said yes; the introduction waits for an association to be confirmed.</summary>
    Accepted,
    Introduced,
    Ended,
}
