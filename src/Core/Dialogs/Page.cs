using System.Collections;

namespace ChatAssistant.Core.Dialogs;

/// <summary>A slot and when it is asked. The condition sees the answers to earlier slots only.</summary>
public sealed record AskedSlot(Slot Slot, Func<Answers, bool> When);

/// <summary>Questions that belong together: one form where the channel has forms, one after the other where it has not.</summary>
public sealed class Page(string key, Func<Answers, bool>? when = null) : IEnumerable<AskedSlot>
{
    private readonly List<AskedSlot> slots = [];

    public string Key => key;

    public void Add(Slot slot) => Add(slot, static _ => true);

    public void Add(Slot slot, Func<Answers, bool> asked) =>
        slots.Add(new(slot, when is null ? asked : answers => when(answers) && asked(answers)));

    public IEnumerator<AskedSlot> GetEnumerator() => slots.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
