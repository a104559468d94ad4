using System.Collections.Frozen;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Turns;

/// <summary>All dialogs by key. What is wrong with one is found at start, not in a conversation.</summary>
public sealed class DialogCatalog
{
    private readonly FrozenDictionary<string, IDialog> dialogs;

    /// <exception cref="InvalidOperationException">A dialog cannot work; the message lists every fault.</exception>
    public DialogCatalog(IEnumerable<IDialog> dialogs, TextCatalog texts)
    {
        var all = dialogs.ToList();
        var faults = DialogFaults.Of([.. all.Select(dialog => dialog.Definition)], texts).ToList();
        if (faults.Count > 0)
            throw new InvalidOperationException("Dialogs cannot start: " + string.Join("; ", faults));
        this.dialogs = all.ToFrozenDictionary(dialog => dialog.Definition.Key, StringComparer.Ordinal);
    }

    public IEnumerable<IDialog> All => dialogs.Values;

    public IDialog? Find(string key) => dialogs.GetValueOrDefault(key);

    public IDialog this[string key] => dialogs[key];
}
