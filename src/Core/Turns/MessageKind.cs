namespace ChatAssistant.Core.Turns;

/// <summary>Why a message is sent: what the contact policy decides by.</summary>
public enum MessageKind
{
    /// <summary>The answer to what the person just did.</summary>
    Answer,

    /// <summary>Words of a partner, from an open relay.</summary>
    Relay,

    /// <summary>News of the person's own needs, proposals and exchanges.</summary>
    OwnNews,

    Poll,
    Rsvp,
    Reminder,
    CheckIn,

    /// <summary>What a coordinator or administrator must act on.</summary>
    Coordination,

    /// <summary>A digest the person subscribed to.</summary>
    Digest,

    /// <summary>A proposal to the other side, who did not ask for one, and its reminder.</summary>
    PartnerProposal,

    /// <summary>An invitation to a round.</summary>
    RoundInvitation,
}
