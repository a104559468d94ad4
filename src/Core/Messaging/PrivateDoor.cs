namespace ChatAssistant.Core.Messaging;

/// <summary>A way from a group into the private conversation with the assistant; each channel draws it with its own means.</summary>
/// <param name="Label">The button's words, in the reader's language.</param>
/// <param name="Code">What the person arrives with there (<see cref="InboundContent.Arrived"/>): letters, digits, hyphens and underscores; null for nothing.</param>
public sealed record PrivateDoor(string Label, string? Code = null);
