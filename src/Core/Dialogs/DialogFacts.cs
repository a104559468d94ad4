using System.Collections.Immutable;
using NodaTime;

namespace ChatAssistant.Core.Dialogs;

/// <summary>All the engine needs to know from outside the dialog.</summary>
/// <param name="Now">The turn's instant.</param>
/// <param name="Zone">The person's zone.</param>
/// <param name="Language">The person's language.</param>
/// <param name="Options">The options that were shown (or found by a search), by slot key.</param>
public sealed record DialogFacts(Instant Now, DateTimeZone Zone, string Language, ImmutableDictionary<string, ImmutableArray<SlotOption>> Options)
{
    public SlotContext For(Slot slot) =>
        new(Now, Zone, Language, Options.TryGetValue(slot.Key, out var options) ? options : [.. slot.OptionKeys.Select(key => new SlotOption(key, key))]);
}
