using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Texts;
using FsCheck.Xunit;

namespace ChatAssistant.Core.Tests.Texts;

public sealed class PatternMarkupTests
{
    private const string Hostile = "**x** [a](javascript:1) <b> {name} # > '{'";

    private static RichText Format(string pattern, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        MessagePattern.Parse("test", pattern).Format(new("fr", And: "et"), arguments);

    private static void AssertSpans(RichText actual, params TextSpan[] expected) => Assert.Equal(expected, actual.Spans);

    [Fact]
    public void Stars_make_strong_and_emphasis() =>
        AssertSpans(
            Format("a **b** *c* ***d***"),
            new("a "), new("b", TextStyle.Strong), new(" "), new("c", TextStyle.Emphasis), new(" "),
            new("d", TextStyle.Strong | TextStyle.Emphasis));

    [Fact]
    public void A_value_takes_the_style_around_it() =>
        AssertSpans(
            Format("Voici **{name}** : {n, plural, one {**un** an} other {**#** ans}}", ("name", "Karim"), ("n", 3)),
            new("Voici "), new("Karim", TextStyle.Strong), new(" : "), new("3", TextStyle.Strong), new(" ans"));

    [Fact]
    public void A_value_is_never_parsed()
    {
        AssertSpans(Format("{value}", ("value", Hostile)), new TextSpan(Hostile));
        AssertSpans(Format("{values}", ("values", new[] { Hostile })), new TextSpan(Hostile));
    }

    [Fact]
    public void A_value_at_the_start_of_a_line_makes_no_quote() =>
        AssertSpans(Format("a\n{value}", ("value", "> b")), new TextSpan("a\n> b"));

    [Fact]
    public void A_line_after_an_angle_bracket_is_quoted() =>
        AssertSpans(
            Format("Vous :\n> {words}\n> et {n}\nC'est ça ? 2 > 1", ("words", "gras\nou pas"), ("n", 1)),
            new("Vous :\n"), new("gras\nou pas\net 1", TextStyle.Quote), new("\nC'est ça ? 2 > 1"));

    [Fact]
    public void A_branch_that_starts_a_line_may_be_quoted() =>
        AssertSpans(
            Format("{n, select, a {> b} other {}} c", ("n", "a")),
            new("b", TextStyle.Quote), new(" c"));

    [Fact]
    public void A_quote_of_nothing_is_nothing() =>
        AssertSpans(Format("{n, select, a {> } other {}}\n> ", ("n", "a")), new TextSpan("\n"));

    [Theory]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("/agenda", "/agenda")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("http://example.org", null)]
    [InlineData("//example.org", null)]
    [InlineData("/\\example.org", null)]
    [InlineData("https://example.org/\u202Egpj", null)]
    [InlineData("", null)]
    public void A_link_leads_to_https_or_to_our_site_and_nowhere_else(string address, string? link) =>
        AssertSpans(
            Format("Voir [**la** {page}]({address})", ("page", "page"), ("address", address)),
            new("Voir "), new("la", TextStyle.Strong, link), new(" page", TextStyle.None, link));

    [Fact]
    public void Brackets_without_an_address_are_brackets() =>
        AssertSpans(Format("[Oui] [Non](plus tard)"), new TextSpan("[Oui] [Non](plus tard)"));

    [Fact]
    public void A_rich_value_keeps_its_spans() =>
        AssertSpans(
            Format("*{card}*", ("card", new RichText([new("a", TextStyle.Strong), new("b", Link: "/b")]))),
            new("a", TextStyle.Strong | TextStyle.Emphasis), new("b", TextStyle.Emphasis, "/b"));

    [Fact]
    public void A_list_of_rich_values_keeps_their_spans() =>
        AssertSpans(
            Format("{cards}", ("cards", new[] { new RichText([new("a", TextStyle.Strong)]), RichText.From("b") })),
            new("a", TextStyle.Strong), new(" et b"));

    [Fact]
    public void Marks_that_turn_the_reading_direction_and_controls_are_removed_from_values()
    {
        const string value = "a\u202Eb\u2066c\u2069d\u200Fe\u061Cf\0g\u0007h\u0085i\r\nj";
        Assert.Equal("abcdefghi\nj", Format("{value}", ("value", value)).Plain);
        Assert.Equal("abcdefghi\nj", Format("{value}", ("value", RichText.From(value))).Plain);
    }

    [Property]
    public void Any_value_comes_out_as_it_was_written(string? value)
    {
        const string removed = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
        var kept = string.Concat((value ?? "")
            .Where(c => c == '\n' || !char.IsControl(c) && !removed.Contains(c, StringComparison.Ordinal)));
        Assert.Equal(RichText.From(kept), Format("{value}", ("value", value)));
    }
}
