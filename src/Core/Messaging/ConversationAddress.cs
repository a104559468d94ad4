namespace ChatAssistant.Core.Messaging;

/// <summary>Where a conversation is held. Every id is the platform's own and opaque.</summary>
/// <param name="Channel">The adapter's name.</param>
/// <param name="Bot">Which of our bots on that channel.</param>
/// <param name="Conversation">The platform's id of the conversation.</param>
public sealed record ConversationAddress(string Channel, string Bot, string Conversation);
