using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Tests;

public sealed class RichTextPartsTests
{
    [Fact]
    public void A_short_text_is_one_part() => Assert.Equal([RichText.From("bonjour")], RichTextParts.Cut(RichText.From("bonjour"), 10));

    [Theory]
    [InlineData("un deux trois\n\nquatre cinq", 20, "un deux trois", "quatre cinq")]
    [InlineData("un deux trois quatre", 12, "un deux", "trois quatre")]
    [InlineData("abcdefghij", 4, "abcd", "efgh", "ij")]
    [InlineData("abc😀def", 4, "abc", "😀de", "f")]
    public void It_is_cut_where_it_reads_best_and_never_inside_a_character(string text, int most, params string[] parts) =>
        Assert.Equal(parts, RichTextParts.Cut(RichText.From(text), most).Select(part => part.Plain));

    [Fact]
    public void Styles_go_with_their_words()
    {
        var parts = RichTextParts.Cut(new([new("un deux "), new("trois quatre", TextStyle.Strong)]), 14);
        Assert.Equal([(TextStyle.None, "un deux "), (TextStyle.Strong, "trois")], parts[0].Spans.Select(span => (span.Style, span.Text)));
        Assert.Equal([(TextStyle.Strong, "quatre")], parts[1].Spans.Select(span => (span.Style, span.Text)));
    }
}
