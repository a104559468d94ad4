using ChatAssistant.Adapters.Discord;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class DiscordTextTests
{
    private static readonly string[] Pieces =
        ["*", "**", "_", "~~", "`", "```", "||", "@everyone", "@here", "<@123>", "<@&1>", "<#4>", "<t:1700000000:F>", "</say:1>", "<id:browse>", "<a:x:1>", ":smile:", "[x](https://a.example)", "\\", "\n", "# ", "-# ", "> ", ">>> ", "- ", "1. ", " ", "mot", "é", "😀", "https://a.example/b_c*d", "http://", "(", ")", "]"];

    [Theory]
    [InlineData("*a* _b_ **c** ~~d~~ `e` ||f||")]
    [InlineData("[x](javascript:alert) [y](https://evil.example) \\*z\\*")]
    [InlineData("@everyone @here <@123> <#4> <t:1700000000:R> </say:12> :smile: # title > quote")]
    [InlineData("# title\n> quote\n- item\n* item\n-# small\n12. twelve\n>>> all")]
    [InlineData("a \\ b \\\\ c")]
    public void What_a_person_types_is_seen_as_its_characters(string typed)
    {
        var (text, isStyled) = DiscordMarkdown.Read(DiscordText.Escaped(typed));
        Assert.Equal(typed, text);
        Assert.False(isStyled);
    }

    [Fact]
    public void Whatever_is_put_together_from_markup_stays_characters()
    {
        var random = new Random(20260304);
        for (var i = 0; i < 20_000; i++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var (text, isStyled) = DiscordMarkdown.Read(DiscordText.Escaped(typed));
            Assert.True(typed == text && !isStyled, $"« {typed} » became « {text} » ({DiscordText.Escaped(typed)})");
        }
    }

    [Fact]
    public void A_bare_web_address_stays_one() =>
        Assert.Equal("Ici : https://meet.example/a_b_c?d=*e* \\*", DiscordText.Escaped("Ici : https://meet.example/a_b_c?d=*e* *"));

    [Fact]
    public void Our_own_styles_and_links_are_drawn()
    {
        RichText text = new([new("Bonjour "), new("Léa*", TextStyle.Strong), new(" : "), new("lisez [ceci]", TextStyle.None, "/confidentialite"), new(", "), new("non", TextStyle.None, "javascript:alert(1)"), new("\n\n"), new("une\ndeux", TextStyle.Quote), new("fin", TextStyle.Emphasis)]);
        Assert.Equal("Bonjour **Léa\\*** : [lisez \\[ceci\\]](<https://a.example/confidentialite>), non\n\n> une\n> deux\n*fin*", DiscordText.Of(text, "https://a.example/"));
        Assert.StartsWith("Bonjour **Léa\\*** : lisez", DiscordText.Of(text, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_at_the_ends_of_a_style_stay_outside() => Assert.Equal("a  **b**  c", DiscordText.Of(new([new("a "), new(" b ", TextStyle.Strong), new(" c"), new("  ", TextStyle.Strong)])).TrimEnd());
}
