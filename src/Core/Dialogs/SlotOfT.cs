using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Dialogs;

/// <summary>Turns a stored answer into its value; false when it no longer reads.</summary>
public delegate bool SlotParser<T>(string stored, out T value);

/// <summary>A slot whose answer is a <typeparamref name="T"/>.</summary>
/// <param name="Key">What is stored.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Reader">Reads what was typed or picked into the stored form.</param>
/// <param name="Parser">Reads the stored form.</param>
public sealed record Slot<T>(string Key, FieldKind Kind, Func<string, SlotContext, SlotReading> Reader, SlotParser<T> Parser) : Slot(Key, Kind)
{
    public override SlotReading Read(string raw, SlotContext context) => Reader(raw, context);

    public override bool CanParse(string stored) => Parser(stored, out _);

    public T Parse(string stored) =>
        Parser(stored, out var value) ? value : throw new InvalidOperationException($"The answer stored for '{Key}' no longer reads.");

    /// <summary>May be skipped.</summary>
    public Slot<T> Optional() => this with { IsOptional = true };
}
