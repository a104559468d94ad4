namespace ChatAssistant.Adapters.Teams.Connector.Model;

/// <summary>What it takes to write to a conversation later. Kept only from activities that were authenticated.</summary>
/// <param name="ServiceUrl">Where that conversation's connector is.</param>
/// <param name="Bot">Our account there.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="User">Whom it is held with; null in a group.</param>
internal sealed record ConversationReference(string ServiceUrl, ChannelAccount Bot, ConversationAccount Conversation, ChannelAccount? User = null);
