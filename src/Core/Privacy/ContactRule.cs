namespace ChatAssistant.Core.Privacy;

/// <summary>What a kind of message needs before it is sent.</summary>
public enum ContactRule
{
    /// <summary>It answers what the person just did: at once, at any hour.</summary>
    Always,

    /// <summary>The person asked for it by what they are in: outside quiet hours and pauses.</summary>
    AskedFor,

    /// <summary>Nobody asked: only after a yes, and at most two in any seven days.</summary>
    Unsolicited,
}
