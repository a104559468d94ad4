using System.Collections.Immutable;

namespace ChatAssistant.Core.Messaging;

/// <summary>What the assistant says in one message. Data only: an outbox row is its JSON, and each channel draws it.</summary>
public sealed record OutboundMessage(RichText Text)
{
    /// <summary>Buttons under the message that are not a dialog's question.</summary>
    public ImmutableArray<OptionView> Options { get; init; } = [];

    /// <summary>The open question, or null.</summary>
    public FormView? Question { get; init; }

    /// <summary>Files by their id.</summary>
    public ImmutableArray<FileReference> Files { get; init; } = [];

    /// <summary>True when its words may not travel in a chat that is not encrypted end to end: an agreement, a private comment, how to reach somebody, all that is kept about a person.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>What some lines of the text say, as a table, for channels that draw one; null where nothing is tabular.</summary>
    public TableView? Table { get; init; }

    /// <summary>The gathering it tells of, for channels whose platform has a calendar; null elsewhere.</summary>
    public CalendarEntry? Meeting { get; init; }

    /// <summary>The way into the private conversation, in a group; null elsewhere.</summary>
    public PrivateDoor? Door { get; init; }

    /// <summary>True when the reader asked for numbered answers instead of buttons.</summary>
    public bool TextOnly { get; init; }
}
