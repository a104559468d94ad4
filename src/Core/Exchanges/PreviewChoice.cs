namespace ChatAssistant.Core.Exchanges;

/// <summary>What to do with words that were shown as they would arrive.</summary>
public enum PreviewChoice
{
    Send,
    Edit,
    Discard,
}
