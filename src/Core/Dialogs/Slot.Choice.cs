using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Dialogs;

public abstract partial record Slot
{
    private const char Separator = '\n';

    /// <summary>One of an enum's values; the options' texts are <c>{dialog}.{key}.{value in kebab case}</c>.</summary>
    public static Slot<TEnum> Choice<TEnum>(string key, TEnum? preset = null)
        where TEnum : struct, Enum =>
        new(key, FieldKind.Choice, ReadChoice, EnumKey.TryParse<TEnum>) { OptionKeys = EnumKey.All<TEnum>(), Preset = preset is { } value ? EnumKey.Of(value) : null };

    /// <summary>One of the options that the dialog loads when the question is shown.</summary>
    public static Slot<T> Choice<T>(string key, SlotParser<T> parser, params ImmutableArray<string> dependsOn) =>
        new(key, FieldKind.Choice, ReadChoice, parser) { HasLoadedOptions = true, DependsOn = dependsOn };

    /// <summary>Several of an enum's values.</summary>
    public static Slot<ImmutableArray<TEnum>> Choices<TEnum>(string key, int max = 20)
        where TEnum : struct, Enum =>
        new(key, FieldKind.Choices, (raw, context) => ReadChoices(raw, context, max), Several<TEnum>(EnumKey.TryParse)) { OptionKeys = EnumKey.All<TEnum>() };

    /// <summary>Several of the options that the dialog loads when the question is shown.</summary>
    public static Slot<ImmutableArray<T>> Choices<T>(string key, SlotParser<T> parser, int max = 20, params ImmutableArray<string> dependsOn) =>
        new(key, FieldKind.Choices, (raw, context) => ReadChoices(raw, context, max), Several(parser)) { HasLoadedOptions = true, DependsOn = dependsOn };

    public static Slot<bool> YesNo(string key) =>
        new(key, FieldKind.YesNo, YesNoWords.Read, YesNoWords.TryParse) { OptionKeys = YesNoWords.Keys };

    /// <summary>A person by name: typed words search, the dialog loads who may be meant.</summary>
    public static Slot<Guid> Person(string key) => new(key, FieldKind.Person, ReadChoice, Guid.TryParse) { HasLoadedOptions = true, IsSearched = true };

    /// <summary>An association by name: typed words search, the dialog loads which may be meant.</summary>
    public static Slot<Guid> Association(string key) => new(key, FieldKind.Association, ReadChoice, Guid.TryParse) { HasLoadedOptions = true, IsSearched = true };

    private static SlotReading ReadChoice(string raw, SlotContext context) => OptionMatcher.Match(raw.Trim(), context.Options) switch
    {
        [var one] => new SlotReading.Accepted(one.Value),
        [] => SlotReading.Refuse("choice"),
        var several => new SlotReading.Ambiguous(new("choice-ambiguous"), several),
    };

    private static SlotReading ReadChoices(string raw, SlotContext context, int max)
    {
        var picked = new List<string>();
        foreach (var word in raw.Split([Separator, ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (OptionMatcher.Match(word, context.Options) is not [var one])
                return SlotReading.Refuse("choice");
            if (!picked.Contains(one.Value))
                picked.Add(one.Value);
        }

        return picked.Count > max ? SlotReading.Refuse("too-many", ("max", max))
            : picked.Count == 0 ? SlotReading.Refuse("choice")
            : new SlotReading.Accepted(string.Join(Separator, picked));
    }

    private static SlotParser<ImmutableArray<T>> Several<T>(SlotParser<T> one) => (string stored, out ImmutableArray<T> values) =>
    {
        var read = stored.Split(Separator).Select(part => (Ok: one(part, out var value), Value: value)).ToList();
        values = [.. read.Where(part => part.Ok).Select(part => part.Value)];
        return read.TrueForAll(part => part.Ok);
    };
}
