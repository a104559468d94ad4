namespace ChatAssistant.Core.Turns;

/// <summary>A turn could not be committed; nothing of it was kept, and the message may be delivered again.</summary>
public sealed class TurnNotCommittedException(string message, Exception inner) : Exception(message, inner);
