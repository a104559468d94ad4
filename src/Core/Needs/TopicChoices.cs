using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Needs;

/// <summary>Topics as answers: picked from a list, or read out of the person's own words.</summary>
public sealed class TopicChoices(TopicTaxonomy taxonomy, TopicReader reader)
{
    /// <summary>The answer that none of the topics shown is right.</summary>
    public const string Other = "other";

    private const string GroupPrefix = "in:";

    /// <summary>Said by who finds nothing right in a list: no topic is to be heard in it.</summary>
    private static readonly FrozenSet<string> NoneOfThese = new[]
    {
        "autre chose", "quelque chose d autre", "autre", "autres", "un autre", "une autre", "un autre domaine", "autre domaine", "un autre sujet", "autre sujet", "rien de tout ca", "aucun", "aucune", "aucun des deux",
        "something else", "anything else", "other", "others", "another", "another one", "another area", "another topic", "none", "none of these", "none of them", "neither",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A topic's id, <see cref="Other"/>, or a group (<see cref="GroupOf"/>).</summary>
    public Slot<string> Slot(string key, params ImmutableArray<string> dependsOn) =>
        new(key, FieldKind.Choice, Read, TryParse) { HasLoadedOptions = true, DependsOn = dependsOn };

    /// <summary>Several topics' ids.</summary>
    public Slot<ImmutableArray<string>> Several(string key, int max, params ImmutableArray<string> dependsOn) =>
        new(key, FieldKind.Choices, (raw, context) => ReadSeveral(raw, context, max), TryParseSeveral) { HasLoadedOptions = true, DependsOn = dependsOn };

    public bool IsTopic(string? answer) => answer is not null && taxonomy.Find(new(answer)) is not null;

    /// <summary>The group that an answer names, or null.</summary>
    public static string? GroupOf(string? answer) => answer?.StartsWith(GroupPrefix, StringComparison.Ordinal) == true ? answer[GroupPrefix.Length..] : null;

    /// <summary>The topics heard in a sentence, the likeliest first.</summary>
    public ImmutableArray<string> Heard(string sentence, int max = 3) =>
        sentence.Length == 0 ? [] : [.. reader.Read(sentence, max).Select(heard => heard.Topic.Value)];

    public string Label(string topic, string language) => taxonomy.Label(new(topic), language);

    /// <summary>All topics of a topic's group, itself among them.</summary>
    public ImmutableArray<string> Alike(string topic) =>
        taxonomy.Find(new(topic)) is { } known ? [.. taxonomy.InGroup(known.Group).Select(other => other.Id.Value)] : [];

    public SlotOption Option(string topic, string language) => new(topic, Label(topic, language));

    public IReadOnlyList<SlotOption> Groups(string language) =>
        [.. taxonomy.Groups.Select(group => new SlotOption(GroupPrefix + group.Id, group.Labels.GetValueOrDefault(language, group.Id)))];

    public IReadOnlyList<SlotOption> InGroup(string group, string language) =>
        [.. taxonomy.InGroup(group).Select(topic => Option(topic.Id.Value, language))];

    /// <summary>One of the options shown, yes for the first of them, no for none, else the topic that the words speak of: it is said back.</summary>
    private SlotReading Read(string raw, SlotContext context)
    {
        var typed = raw.Trim();
        if (OptionMatcher.Match(typed, context.Options) is [var one])
            return new SlotReading.Accepted(one.Value);
        if (context.Options.LastOrDefault() is { Value: Other } && YesNoWords.Read(typed, context with { Options = [] }) is SlotReading.Accepted { Value: var yesOrNo })
            return new SlotReading.Accepted(yesOrNo == YesNoWords.Yes ? context.Options[0].Value : Other);
        if (NoneOfThese.Contains(OptionMatcher.Fold(typed)))
            return context.Options.LastOrDefault() is { Value: Other } ? new SlotReading.Accepted(Other) : SlotReading.Refuse("topic-unknown");
        return Heard(typed, 1) is [var heard] ? new SlotReading.Accepted(heard) : SlotReading.Refuse("topic-unknown");
    }

    private SlotReading ReadSeveral(string raw, SlotContext context, int max)
    {
        var picked = raw.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => context.Options.FirstOrDefault(option => option.Value == part || option.Label == part) is { } one ? [one.Value] : Listed(part, context))
            .Distinct().ToList();
        return picked.Count == 0 ? SlotReading.Refuse("topic-unknown")
            : picked.Count > max ? SlotReading.Refuse("too-many", ("max", max))
            : new SlotReading.Accepted(string.Join('\n', picked));
    }

    /// <summary>A label may hold commas itself, so this comes after it was looked for whole.</summary>
    private IEnumerable<string> Listed(string words, SlotContext context) =>
        from part in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let shown = OptionMatcher.Match(part, context.Options)
        from topic in shown is [var one] ? [one.Value] : Heard(part, 1)
        select topic;

    private bool TryParse(string stored, out string value)
    {
        value = stored;
        return stored == Other || GroupOf(stored) is { } group && !taxonomy.InGroup(group).IsEmpty || IsTopic(stored);
    }

    private bool TryParseSeveral(string stored, out ImmutableArray<string> values)
    {
        values = [.. stored.Split('\n')];
        return values.All(IsTopic);
    }
}
