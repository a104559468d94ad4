using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatAssistant.Core.Needs;

/// <summary>A practice that associations learn from each other.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Group">The id of its group.</param>
/// <param name="Labels">How it is shown, by language ("fr", "en").</param>
/// <param name="Synonyms">How people say it, by language.</param>
public sealed record Topic(
    TopicId Id,
    string Group,
    FrozenDictionary<string, string> Labels,
    FrozenDictionary<string, ImmutableArray<string>> Synonyms);
