using ChatAssistant.Core.Data;
using ChatAssistant.Core.Texts;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>What a due handler works with.</summary>
public sealed record DueContext(AssistantDb Db, Outbox Outbox, TextCatalog Texts, Instant Now);
