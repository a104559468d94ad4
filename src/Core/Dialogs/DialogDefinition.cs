using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>A dialog is a form: pages of typed slots. Its position follows from its answers.</summary>
/// <param name="Key">What is stored; never changes once shipped.</param>
/// <param name="Version">Raised when an upgrade is added.</param>
public sealed record DialogDefinition(string Key, int Version)
{
    private readonly IReadOnlyList<Page> pages = [];

    public required IReadOnlyList<Page> Pages
    {
        get => pages;
        init
        {
            pages = value;
            Slots = [.. value.SelectMany(page => page)];
        }
    }

    /// <summary>Whether the person sees and may correct all their answers before they count.</summary>
    public bool Review { get; init; }

    /// <summary>
    /// From version (index + 1) to the next. Only for renames and changed meanings: added, removed and moved slots need none.
    /// </summary>
    public IReadOnlyList<Func<Answers, Answers>> Upgrades { get; init; } = [];

    /// <summary>All slots in order, with their conditions.</summary>
    public ImmutableArray<AskedSlot> Slots { get; private init; } = [];

    public Slot? Find(string? key) => Slots.FirstOrDefault(asked => asked.Slot.Key == key)?.Slot;
}
