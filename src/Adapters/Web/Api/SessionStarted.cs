namespace ChatAssistant.Adapters.Web.Api;

/// <summary>A new conversation.</summary>
/// <param name="Conversation">Its id, for logs and support.</param>
/// <param name="Token">The only key to it; null where it was put into a cookie.</param>
public sealed record SessionStarted(string Conversation, string? Token);
