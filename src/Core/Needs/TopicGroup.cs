using System.Collections.Frozen;

namespace ChatAssistant.Core.Needs;

/// <summary>A family of topics: volunteering, governance…</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Labels">How it is shown, by language ("fr", "en").</param>
public sealed record TopicGroup(string Id, FrozenDictionary<string, string> Labels);
