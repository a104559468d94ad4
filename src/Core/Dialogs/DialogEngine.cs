using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>(definition, state, input, facts) → (state', page to show). Pure: no clock, no I/O, no channel, no texts.</summary>
public static class DialogEngine
{
    /// <summary>The page key and pseudo-slot of the review.</summary>
    public const string ReviewKey = "$review";

    public static Transition Start(DialogDefinition dialog, Answers given, string? subject, DialogFacts facts) =>
        Advance(dialog, new(dialog.Key, dialog.Version, given, Subject: subject), new DialogInput.Resume(), facts);

    public static Transition Advance(DialogDefinition dialog, DialogState stored, DialogInput input, DialogFacts facts)
    {
        var state = Upgrade(dialog, stored);
        var asking = AskedOf(dialog, state.Answers).FirstOrDefault(slot => slot.Key == state.Asking);
        return input switch
        {
            DialogInput.Typed typed when asking is not null => Apply(dialog, state, [new(asking.Key, typed.Text)], facts),
            DialogInput.Answered answered => Apply(dialog, state, answered.Values, facts),
            DialogInput.Skip when asking is { IsOptional: true } => Show(dialog, state with { Answers = state.Answers.With(asking, null) }, null, []),
            DialogInput.Back when Before(dialog, state) is { } previous => Show(dialog, state, previous.Key, []),
            DialogInput.Edit edit => Show(dialog, state, edit.Slot, []),
            DialogInput.Confirm when dialog.Review && AtReview(dialog, state) => new(state with { Asking = null }, null),
            _ => Show(dialog, state, state.Asking, []),
        };
    }

    /// <summary>The state in today's definition: renamed, and without answers to questions that are no longer asked.</summary>
    public static DialogState Upgrade(DialogDefinition dialog, DialogState state)
    {
        var answers = dialog.Upgrades.Skip(state.Version - 1).Aggregate(state.Answers, (current, upgrade) => upgrade(current));
        return state with { Version = dialog.Version, Answers = Prune(dialog, answers) };
    }

    private static Transition Apply(DialogDefinition dialog, DialogState state, IEnumerable<KeyValuePair<string, string>> values, DialogFacts facts)
    {
        var given = values.ToImmutableDictionary();
        var answers = state.Answers;
        var refused = ImmutableDictionary<string, SlotReading>.Empty;
        foreach (var slot in dialog.Slots.Select(asked => asked.Slot).Where(slot => given.ContainsKey(slot.Key)))
        {
            var raw = given[slot.Key];
            var reading = string.IsNullOrWhiteSpace(raw) ? null : slot.Read(raw, facts.For(slot));
            if (reading is SlotReading.Accepted accepted)
                answers = answers.With(slot, accepted.Value);
            else if (reading is null && slot.IsOptional)
                answers = answers.With(slot, null);
            else
                refused = refused.Add(slot.Key, reading ?? SlotReading.Refuse("required"));
        }

        var asked = AskedOf(dialog, Prune(dialog, answers)).FirstOrDefault(slot => refused.ContainsKey(slot.Key));
        return Show(dialog, state with { Answers = answers }, asked?.Key, refused);
    }

    /// <summary>The position is computed: the slot asked for, else the first asked slot without an answer, else the review.</summary>
    private static Transition Show(DialogDefinition dialog, DialogState state, string? ask, ImmutableDictionary<string, SlotReading> refused)
    {
        var answers = Prune(dialog, state.Answers);
        var asked = AskedOf(dialog, answers).ToImmutableArray();
        var current = asked.FirstOrDefault(slot => slot.Key == ask) ?? asked.FirstOrDefault(slot => !answers.Has(slot));
        state = state with { Answers = answers, Asking = current?.Key ?? (dialog.Review ? ReviewKey : null) };
        if (current is null && !dialog.Review)
            return new(state, null);

        OpenField Field(Slot slot) => refused.GetValueOrDefault(slot.Key) switch
        {
            SlotReading.Refused no => new(slot, Value(slot), no.Error, []),
            SlotReading.Ambiguous several => new(slot, Value(slot), several.Error, several.Candidates),
            _ => new(slot, Value(slot), null, []),
        };
        string? Value(Slot slot) => answers.Has(slot) ? answers.Values[slot.Key] : slot.Preset;

        var page = current is null ? null : dialog.Pages.First(page => page.Any(asked => asked.Slot.Key == current.Key));
        var shown = page is null ? asked : asked.Where(slot => page.Any(asked => asked.Slot.Key == slot.Key));
        var counted = asked.Where(slot => answers.Known?.Contains(slot.Key) != true || slot == current).ToImmutableArray();
        var step = current is null ? counted.Length : counted.IndexOf(current) + 1;
        return new(state, new(page?.Key ?? ReviewKey, current, [.. shown.Select(Field)], step, counted.Length, Before(dialog, state) is not null));
    }

    private static Slot? Before(DialogDefinition dialog, DialogState state) =>
        AskedOf(dialog, state.Answers).TakeWhile(slot => slot.Key != state.Asking).LastOrDefault();

    private static bool AtReview(DialogDefinition dialog, DialogState state) =>
        AskedOf(dialog, state.Answers).All(state.Answers.Has);

    private static IEnumerable<Slot> AskedOf(DialogDefinition dialog, Answers answers) =>
        dialog.Slots.Where(asked => asked.When(answers)).Select(asked => asked.Slot);

    /// <summary>
    /// Drops, in order, answers to questions that are no longer asked or that no longer read, so that a changed mind never leaves stale facts.
    /// </summary>
    private static Answers Prune(DialogDefinition dialog, Answers answers)
    {
        var kept = Answers.None with { Known = answers.Known };
        foreach (var (slot, when) in dialog.Slots)
            if (answers.Values.TryGetValue(slot.Key, out var value) && when(kept) && (value is null ? slot.IsOptional : slot.CanParse(value)))
                kept = kept.With(slot, value);
        return kept;
    }
}
