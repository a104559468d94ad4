namespace ChatAssistant.Core.Messaging;

/// <summary>A whole group, seen from one of its threads.</summary>
/// <param name="Conversation">The platform's id of it as a conversation.</param>
/// <param name="Reference">What the channel needs to write there later, in its own form; null when the id is enough.</param>
public sealed record GroupPlace(string Conversation, string? Reference = null);
