using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Needs;

/// <summary>A need made precise that cannot be published yet: its person has no association, or too many needs are open. One a person.</summary>
public sealed class NeedDraft
{
    public Guid Id { get; init; }

    public required PersonId PersonId { get; set; }

    public required string Topic { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Ids of the topics they could show others.</summary>
    public ImmutableArray<string> InReturn { get; init; } = [];

    public Visibility Visibility { get; init; }

    public Instant CreatedAt { get; init; }
}
