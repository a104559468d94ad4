using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;

namespace ChatAssistant.Core.Turns;

/// <summary>Something to say, before it is put in a reader's language.</summary>
/// <param name="Text">The text's key.</param>
/// <param name="Arguments">Its values. A value may be a function of the reader (<c>Func&lt;Person, object?&gt;</c>): dates and labels in their zone and language.</param>
/// <param name="Buttons">Buttons under it.</param>
public sealed record Saying(string Text, (string Name, object? Value)[] Arguments, params Button[] Buttons)
{
    /// <summary>A file that goes with it.</summary>
    public FileRow? File { get; init; }

    /// <inheritdoc cref="OutboundMessage.Table"/>
    public Func<Person, TableView?>? Table { get; init; }

    /// <inheritdoc cref="OutboundMessage.Meeting"/>
    public CalendarEntry? Meeting { get; init; }

    /// <inheritdoc cref="OutboundMessage.IsConfidential"/>
    public bool IsConfidential { get; init; }

    /// <summary>The outbox row it takes the place of, where the channel can edit.</summary>
    public long? Replaces { get; init; }

    /// <summary>When it is not worth sending any more.</summary>
    public NodaTime.Instant? ExpiresAt { get; init; }
}
