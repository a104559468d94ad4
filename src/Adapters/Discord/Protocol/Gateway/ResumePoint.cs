namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>Where a session goes on: kept across restarts.</summary>
/// <param name="Url">The session's own.</param>
/// <param name="Sequence">Of the last event all effects of which, and of all before it, are committed.</param>
internal sealed record ResumePoint(string SessionId, string Url, long Sequence);
