using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Core.Dialogs;

/// <summary>What the person has said so far, in stored form by slot key. A skipped slot is answered with null.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, string?> Values)
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal));

    /// <summary>The keys of the slots that were known before anything was asked: they can be reviewed, and do not count as questions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Known { get; init; }

    public bool Has(Slot slot) => Values.ContainsKey(slot.Key);

    /// <summary>The answer to a slot that was answered and not skipped.</summary>
    public T Of<T>(Slot<T> slot) =>
        slot.Parse(Values.GetValueOrDefault(slot.Key) ?? throw new InvalidOperationException($"'{slot.Key}' has no answer."));

    /// <summary>The answer, or the type's default where it was skipped or not asked.</summary>
    public T? Find<T>(Slot<T> slot) => Values.GetValueOrDefault(slot.Key) is { } stored ? slot.Parse(stored) : default;

    public bool Is<T>(Slot<T> slot, T value) =>
        Values.GetValueOrDefault(slot.Key) is { } stored && EqualityComparer<T>.Default.Equals(slot.Parse(stored), value);

    public Answers With(Slot slot, string? value) => this with { Values = Values.SetItem(slot.Key, value) };

    /// <summary>The same, where all that is answered so far was known beforehand.</summary>
    public Answers AsKnown() => this with { Known = [.. Values.Keys] };

    /// <summary>The same answer under another key: for an upgrade that renames a slot.</summary>
    public Answers Renamed(string from, string to) =>
        Values.TryGetValue(from, out var value) ? this with { Values = Values.Remove(from).SetItem(to, value) } : this;

    public bool Equals(Answers? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Count;
}
