using System.Text.RegularExpressions;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Tests.Texts;

public sealed partial class ShippedTextsTests
{
    [Fact]
    public void French_and_English_are_shipped() => Assert.Equal(["fr", "en"], TextCatalog.Embedded().Languages);

    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_values() => Assert.Empty(TextCatalog.Embedded().Differences());

    [Fact]
    public void French_keeps_its_double_punctuation_on_the_line_of_its_word()
    {
        var breakable = EmbeddedTexts.Open().Where(file => file.Language == "fr")
            .SelectMany(file => TextFile.Read(file.Json))
            .Where(text => BreakableSpace().IsMatch(text.Text));
        Assert.Empty(breakable);
    }

    [Fact]
    public void A_limit_of_one_is_said_in_the_singular()
    {
        var texts = TextCatalog.Embedded();
        Assert.Contains("1 caractère au plus", texts.Plain("fr", "error.too-long", ("max", 1)), StringComparison.Ordinal);
        Assert.Contains("300 caractères au plus", texts.Plain("fr", "error.too-long", ("max", 300)), StringComparison.Ordinal);
    }

    // A plain space before : ; ? ! » or after «.
    [GeneratedRegex(" [:;?!»]|« ")]
    private static partial Regex BreakableSpace();
}
