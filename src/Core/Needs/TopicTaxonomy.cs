using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChatAssistant.Core.Needs;

/// <summary>The topics of practice, in groups. Immutable: load it once and share it.</summary>
public sealed class TopicTaxonomy
{
    private readonly FrozenDictionary<TopicId, Topic> byId;
    private readonly FrozenDictionary<string, ImmutableArray<Topic>> byGroup;

    private TopicTaxonomy(ImmutableArray<TopicGroup> groups, ImmutableArray<Topic> topics)
    {
        Groups = groups;
        Topics = topics;
        byId = topics.ToFrozenDictionary(topic => topic.Id);
        byGroup = topics.GroupBy(topic => topic.Group).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>The groups, in the order they are shown.</summary>
    public ImmutableArray<TopicGroup> Groups { get; }

    /// <summary>All topics, in the order they are shown.</summary>
    public ImmutableArray<Topic> Topics { get; }

    public static TopicTaxonomy Load()
    {
        var file = TopicFile.Read();
        return new([.. file.Groups.Select(group => group.ToGroup())], [.. file.Topics.Select(topic => topic.ToTopic())]);
    }

    /// <summary>The topic, or null when the taxonomy does not know it (any more).</summary>
    public Topic? Find(TopicId id) => byId.GetValueOrDefault(id);

    /// <summary>The topics of a group in the order they are shown; none for an unknown group.</summary>
    public ImmutableArray<Topic> InGroup(string group) => byGroup.GetValueOrDefault(group, []);

    /// <summary>How a topic is shown in a language, in French when that language is missing, by its id when it is unknown.</summary>
    public string Label(TopicId id, string language) =>
        Find(id) is not { } topic ? id.Value : topic.Labels.GetValueOrDefault(language) ?? topic.Labels[Languages.French];
}
