using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Messages of the assistant, oldest first; at most 200.</summary>
public sealed record ChatMessages(ImmutableArray<ChatMessage> Messages);
