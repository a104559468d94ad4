using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Tests;

public sealed class RichTextTests
{
    [Fact]
    public void Paragraphs_are_separated_by_an_empty_line_and_empty_ones_are_left_out() =>
        Assert.Equal("a\n\nb", RichText.Paragraphs([RichText.From("a"), RichText.Empty, RichText.From("b")]).Plain);
}
