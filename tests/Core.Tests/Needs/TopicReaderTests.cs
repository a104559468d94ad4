using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Tests.Needs;

public sealed class TopicReaderTests
{
    private static readonly TopicReader Reader = new(TopicTaxonomy.Load());

    [Theory]
    [InlineData("on n'arrive pas à garder nos bénévoles", "vol-retain")]
    [InlineData("on arrive pas a garder les benevoles du samedi", "vol-retain")]
    [InlineData("comment trouver de nouveaux bénévoles ?", "vol-recruit")]
    [InlineData("on manque de bras le samedi", "vol-recruit")]
    [InlineData("personne ne veut reprendre la présidence", "gov-succession")]
    [InlineData("Préparer notre AG", "gov-assembly")]
    [InlineData("notre CA dure des heures", "gov-board")]
    [InlineData("on ne sait pas remplir un dossier de subvention", "fund-grants")]
    [InlineData("la collecte en ligne", "fund-crowd")]
    [InlineData("on est nuls sur facebook", "com-social")]
    [InlineData("tenir la compta", "fin-accounting")]
    [InlineData("convaincre la mairie de nous soutenir", "part-local")]
    [InlineData("éviter de jeter la nourriture", "prog-food")]
    [InlineData("le RGPD nous inquiète", "dig-data")]
    [InlineData("how do we keep our volunteers?", "vol-retain")]
    [InlineData("we need help writing grant applications", "fund-grants")]
    [InlineData("nobody wants to be chair any more", "gov-succession")]
    public void The_topic_of_an_everyday_sentence_comes_first(string sentence, string topic) =>
        Assert.Equal(topic, Reader.Read(sentence)[0].Topic.Value);

    [Theory]
    [InlineData("fideliser nos benevolles", "vol-retain")]
    [InlineData("fidléiser nos bénévoles", "vol-retain")]
    [InlineData("un dosssier de subvantion", "fund-grants")]
    public void A_slip_of_the_fingers_is_forgiven(string sentence, string topic) =>
        Assert.Equal(topic, Reader.Read(sentence)[0].Topic.Value);

    [Fact]
    public void Both_languages_may_meet_in_one_sentence()
    {
        var topics = Reader.Read("on cherche du crowdfunding et des volunteers pour notre fundraising event, et un rescrit fiscal", 6).Select(score => score.Topic.Value).ToList();
        Assert.Contains("fund-crowd", topics);
        Assert.Contains("fund-events", topics);
        Assert.Contains("fin-tax", topics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("ça va ?")]
    [InlineData("merci beaucoup !")]
    [InlineData("\ud800 🙂")]
    public void A_sentence_without_a_topic_gives_none(string sentence) => Assert.Empty(Reader.Read(sentence));

    [Fact]
    public void An_acronym_of_two_letters_is_heard_only_in_capitals()
    {
        Assert.Contains(Reader.Read("le CA"), score => score.Topic.Value == "gov-board");
        Assert.Empty(Reader.Read("ca va"));
    }

    [Fact]
    public void No_more_topics_are_given_than_asked_for_the_best_first()
    {
        var scores = Reader.Read("recruter et former des bénévoles, écrire un dossier de subvention, refaire notre site web", 4);
        Assert.Equal(4, scores.Count);
        Assert.Equal(scores.OrderByDescending(score => score.Score), scores);
    }

    [Fact]
    public async Task Many_may_read_at_once_and_hear_the_same()
    {
        var alone = Reader.Read("garder nos bénévoles et trouver un local");
        var together = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Reader.Read("garder nos bénévoles et trouver un local"))));
        Assert.All(together, scores => Assert.Equal(alone, scores));
    }
}
