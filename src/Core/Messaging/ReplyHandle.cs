using NodaTime;

namespace ChatAssistant.Core.Messaging;

/// <summary>An encrypted, expiring means of answering one event, kept with the outbox row (Discord's interaction token).</summary>
public sealed record ReplyHandle(string Protected, Instant ExpiresAt);
