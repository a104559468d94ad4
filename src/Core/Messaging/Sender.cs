namespace ChatAssistant.Core.Messaging;

/// <summary>Who acted, as the channel authenticated them.</summary>
/// <param name="ExternalId">The platform's stable numeric or opaque id; never a user name.</param>
/// <param name="Name">The name shown on the platform; empty when there is none.</param>
/// <param name="Language">The platform's language tag, when it says one.</param>
public sealed record Sender(string ExternalId, string Name, string? Language = null);
