namespace ChatAssistant.Core.Networks;

/// <summary>What a person may set for themselves, one at a time.</summary>
public enum Setting
{
    Language,
    TimeZone,
    QuietHours,
    Pause,

    /// <summary>Ends a pause at once.</summary>
    EndPause,

    /// <summary>Numbered answers instead of buttons.</summary>
    TextOnly,

    /// <summary>Buttons again.</summary>
    WithButtons,

    /// <summary>To be written to in the conversation where it is said.</summary>
    Here,
}
