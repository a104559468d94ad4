using System.Text;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Tests.Texts;

public sealed class TextCatalogTests
{
    private static readonly TextCatalog Catalog = Load(
        ("en", """{"need": {"ask": "What is the need, {name}?"}, "only.english": "x"}"""),
        ("fr", """{"need": {"ask": "Quel besoin, {person} ?"}, "common.and": "et"}"""),
        ("fr", """{"long": ["une ligne,", "une autre"], "list": "{items}"}"""));

    private static TextCatalog Load(params (string Language, string Json)[] files) =>
        TextCatalog.Load(files.Select(file => (file.Language, (Stream)new MemoryStream(Encoding.UTF8.GetBytes(file.Json)))));

    [Fact]
    public void Files_of_a_language_make_one_set_of_keys() =>
        Assert.Equal(["common.and", "list", "long", "need.ask"], Catalog.Keys("fr").Order(StringComparer.Ordinal));

    [Fact]
    public void French_comes_first() => Assert.Equal(["fr", "en"], Catalog.Languages);

    [Fact]
    public void A_text_of_several_lines_is_an_array() => Assert.Equal("une ligne,\nune autre", Catalog.Plain("fr", "long"));

    [Theory]
    [InlineData("en", "What is the need, Léa?")]
    [InlineData("EN-gb", "What is the need, Léa?")]
    [InlineData("fr-CA", "Quel besoin, Léa ?")]
    [InlineData("br", "Quel besoin, Léa ?")]
    [InlineData("", "Quel besoin, Léa ?")]
    public void An_unknown_language_is_answered_by_its_family_then_by_French(string language, string expected) =>
        Assert.Equal(expected, Catalog.Plain(language, "need.ask", ("name", "Léa"), ("person", "Léa")));

    [Fact]
    public void Values_may_come_from_a_dictionary() =>
        Assert.Equal("Quel besoin, Léa ?", Catalog.Plain("fr", "need.ask", new Dictionary<string, object?> { ["person"] = "Léa" }));

    [Fact]
    public void The_word_of_lists_is_a_text_too() =>
        Assert.Equal("a et b", Catalog.Plain("fr", "list", ("items", new[] { "a", "b" })));

    [Fact]
    public void An_unknown_key_is_named_with_its_language()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Catalog.Format("fr", "need.aks"));
        Assert.Contains("need.aks", error.Message, StringComparison.Ordinal);
        Assert.Contains("'fr'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_may_be_there_in_one_language_only()
    {
        Assert.True(Catalog.Has("en", "only.english"));
        Assert.False(Catalog.Has("fr", "only.english"));
        Assert.False(Catalog.Has("only.english"));
        Assert.True(Catalog.Has("need.ask"));
    }

    [Fact]
    public void Differences_name_missing_texts_and_values_named_otherwise() =>
        Assert.Equal(
            [
                "common.and is missing in en.",
                "list is missing in en.",
                "long is missing in en.",
                "need.ask needs (person) in fr and (name) in en.",
                "only.english is missing in fr.",
            ],
            Catalog.Differences());

    [Fact]
    public void A_key_written_twice_is_refused() =>
        Assert.Throws<FormatException>(() => Load(("fr", """{"a": {"b": "1"}}"""), ("fr", """{"a.b": "2"}""")));

    [Fact]
    public void A_value_that_is_not_a_text_is_refused() =>
        Assert.Throws<FormatException>(() => Load(("fr", """{"a": 3}""")));
}
