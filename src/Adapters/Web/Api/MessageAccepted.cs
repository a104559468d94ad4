namespace ChatAssistant.Adapters.Web.Api;

/// <summary>The message is committed, with everything it led to.</summary>
/// <param name="Accepted">Always true.</param>
/// <param name="Duplicate">True when it had been accepted before: nothing was done again.</param>
public sealed record MessageAccepted(bool Accepted, bool Duplicate);
