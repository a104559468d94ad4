using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Core.Needs;

/// <summary>The embedded file of topics, as it is written.</summary>
internal sealed record TopicFile(ImmutableArray<TopicFile.Group> Groups, ImmutableArray<TopicFile.Entry> Topics)
{
    public static TopicFile Read() => NeedsData.Read("practice-topics.json", NeedsJson.Default.TopicFile);

    internal sealed record Group(string Id, string Fr, string En)
    {
        public TopicGroup ToGroup() => new(Id, ByLanguage(Fr, En));
    }

    internal sealed record Entry(
        string Id,
        string Group,
        string Fr,
        string En,
        [property: JsonPropertyName("synonyms_fr")] ImmutableArray<string> SynonymsFr,
        [property: JsonPropertyName("synonyms_en")] ImmutableArray<string> SynonymsEn)
    {
        public Topic ToTopic() => new(new(Id), Group, ByLanguage(Fr, En), ByLanguage(SynonymsFr, SynonymsEn));
    }

    private static FrozenDictionary<string, T> ByLanguage<T>(T french, T english) =>
        new Dictionary<string, T> { [Languages.French] = french, [Languages.English] = english }.ToFrozenDictionary();
}
