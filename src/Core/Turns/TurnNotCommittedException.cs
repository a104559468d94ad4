namespace ChatAssistant.Core.Turns;

/// <summary>A turn is not known to be committed, and the message is to be delivered again: what was kept all the same is recognised as a duplicate.</summary>
public sealed class TurnNotCommittedException(string message, Exception inner) : Exception(message, inner);
