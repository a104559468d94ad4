using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>What became of an answer. A refusal is expected, so it is a value.</summary>
public abstract record SlotReading
{
    private SlotReading()
    {
    }

    /// <summary>Taken, in its stored form.</summary>
    public sealed record Accepted(string Value) : SlotReading;

    /// <summary>Not taken, with the reason by which its text is found.</summary>
    public sealed record Refused(SlotError Error) : SlotReading;

    /// <summary>Several readings are possible: the person picks one. Never a silent guess.</summary>
    public sealed record Ambiguous(SlotError Error, ImmutableArray<SlotOption> Candidates) : SlotReading;

    public static Refused Refuse(string code, params ReadOnlySpan<(string Name, object Value)> details) =>
        new(new SlotError(code, [.. details]));
}
