using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Dialogs;

/// <summary>
/// One question a dialog asks. The key is what is stored, so it never changes once shipped (a rename goes through the definition's upgrades).
/// Its words are texts found by name: <c>{dialog}.{key}.ask</c>, <c>.hint</c>, <c>.short</c>, <c>.{option}</c>.
/// </summary>
public abstract partial record Slot(string Key, FieldKind Kind)
{
    public bool IsOptional { get; init; }

    /// <summary>In characters (UTF-16 code units).</summary>
    public int? MaxLength { get; init; }

    /// <summary>The options of a fixed choice, in their order; empty for a choice that depends on data.</summary>
    public ImmutableArray<string> OptionKeys { get; init; } = [];

    /// <summary>True when the options depend on data: they are loaded when the question is shown, and stored with it.</summary>
    public bool HasLoadedOptions { get; init; }

    /// <summary>Keys of the slots whose answers the loaded options depend on.</summary>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>True when typed words search for options that were not shown (a person or an association by name).</summary>
    public bool IsSearched { get; init; }

    /// <summary>The answer proposed until the person gives one, in its stored form.</summary>
    public string? Preset { get; init; }

    /// <summary>Reads what was typed or picked.</summary>
    public abstract SlotReading Read(string raw, SlotContext context);

    /// <summary>True when a stored answer still reads: false once a release took its option away.</summary>
    public abstract bool CanParse(string stored);
}
