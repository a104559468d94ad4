using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Tests.Needs;

public sealed class TopicTaxonomyTests
{
    private static readonly TopicTaxonomy Taxonomy = TopicTaxonomy.Load();

    [Fact]
    public void Every_topic_belongs_to_a_group_and_has_a_label_and_words_in_both_languages() =>
        Assert.All(Taxonomy.Topics, topic =>
        {
            Assert.Contains(Taxonomy.Groups, group => group.Id == topic.Group);
            Assert.All(["fr", "en"], language =>
            {
                Assert.NotEmpty(topic.Labels[language]);
                Assert.NotEmpty(topic.Synonyms[language]);
                Assert.Equal(topic.Synonyms[language].Distinct(), topic.Synonyms[language]);
            });
        });

    [Fact]
    public void The_groups_hold_every_topic_once() =>
        Assert.Equal(
            Taxonomy.Topics.Select(topic => topic.Id.Value).Order(),
            Taxonomy.Groups.SelectMany(group => Taxonomy.InGroup(group.Id)).Select(topic => topic.Id.Value).Order());

    [Fact]
    public void Each_topic_is_read_from_its_own_label()
    {
        var reader = new TopicReader(Taxonomy);
        Assert.All(Taxonomy.Topics, topic => Assert.All(topic.Labels.Values, label =>
            Assert.Contains(reader.Read(label), score => score.Topic == topic.Id)));
    }

    [Fact]
    public void A_label_falls_back_to_French_and_an_unknown_topic_to_its_id()
    {
        Assert.Equal("Recruiting volunteers", Taxonomy.Label(new("vol-recruit"), "en"));
        Assert.Equal("Recruter des bénévoles", Taxonomy.Label(new("vol-recruit"), "br"));
        Assert.Equal("gone", Taxonomy.Label(new("gone"), "fr"));
        Assert.Null(Taxonomy.Find(new("gone")));
        Assert.Empty(Taxonomy.InGroup("gone"));
    }
}
