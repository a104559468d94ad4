using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>Something that needs a coordinator: shown in the to-do list until it is settled. Its text is <c>todo.{kind}</c>.</summary>
public sealed class TodoItem
{
    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    /// <summary>What it is about, in kebab case: "need-without-match", "association-to-confirm", "question", "report"…</summary>
    public required string Kind { get; init; }

    /// <summary>The row it is about.</summary>
    public Guid Subject { get; init; }

    /// <summary>The association it is about, where that is not the subject: whoever it is about may be of another by the time it is settled.</summary>
    public AssociationId? AssociationId { get; init; }

    /// <summary>The words to show (a name, a question); never more than the coordinator may see.</summary>
    public string Words { get; set; } = "";

    public Instant CreatedAt { get; init; }

    public Instant? DoneAt { get; set; }

    public PersonId? DoneBy { get; set; }
}
