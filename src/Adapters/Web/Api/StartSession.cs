namespace ChatAssistant.Adapters.Web.Api;

/// <summary>Opens a conversation.</summary>
/// <param name="Language">The person's language ("fr", "en-GB"); French when it is not said.</param>
/// <param name="Invite">The code of an invite or of a link.</param>
public sealed record StartSession(string? Language = null, string? Invite = null);
