namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>Who reads a conversation's page.</summary>
/// <param name="Language">Their language.</param>
/// <param name="Zone">IANA name.</param>
/// <param name="Network">The name of their network; null until they are in one.</param>
public sealed record Reader(string Language, string Zone, string? Network);
