using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>What the person has said so far, in stored form by slot key. A skipped slot is answered with null.</summary>
public sealed record Answers(ImmutableSortedDictionary<string, string?> Values)
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal));

    public bool Has(Slot slot) => Values.ContainsKey(slot.Key);

    /// <summary>The answer to a slot that was answered and not skipped.</summary>
    public T Of<T>(Slot<T> slot) =>
        slot.Parse(Values.GetValueOrDefault(slot.Key) ?? throw new InvalidOperationException($"'{slot.Key}' has no answer."));

    /// <summary>The answer, or the type's default where it was skipped or not asked.</summary>
    public T? Find<T>(Slot<T> slot) => Values.GetValueOrDefault(slot.Key) is { } stored ? slot.Parse(stored) : default;

    public bool Is<T>(Slot<T> slot, T value) =>
        Values.GetValueOrDefault(slot.Key) is { } stored && EqualityComparer<T>.Default.Equals(slot.Parse(stored), value);

    public Answers With(Slot slot, string? value) => new(Values.SetItem(slot.Key, value));

    /// <summary>The same answer under another key: for an upgrade that renames a slot.</summary>
    public Answers Renamed(string from, string to) =>
        Values.TryGetValue(from, out var value) ? new(Values.Remove(from).SetItem(to, value)) : this;

    public bool Equals(Answers? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Count;
}
