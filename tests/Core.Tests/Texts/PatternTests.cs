using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Tests.Texts;

public sealed class PatternTests
{
    private static readonly TextLanguage French = new("fr", And: "et");
    private static readonly TextLanguage English = new("en", And: "and");

    private static RichText Format(TextLanguage language, string pattern, params ReadOnlySpan<(string Name, object? Value)> arguments) =>
        MessagePattern.Parse("test", pattern).Format(language, arguments);

    [Theory]
    [InlineData(0, "0 jour", "0 days")]
    [InlineData(1, "1 jour", "1 day")]
    [InlineData(2, "2 jours", "2 days")]
    [InlineData(1.5, "1,5 jour", "1.5 days")]
    public void Each_language_has_its_plural(double count, string french, string english)
    {
        Assert.Equal(french, Format(French, "{n, plural, one {# jour} other {# jours}}", ("n", count)).Plain);
        Assert.Equal(english, Format(English, "{n, plural, one {# day} other {# days}}", ("n", count)).Plain);
    }

    [Fact]
    public void An_exact_number_comes_before_the_plural_form() =>
        Assert.Equal("aucun", Format(French, "{n, plural, =0 {aucun} one {un} other {#}}", ("n", 0)).Plain);

    [Fact]
    public void A_plural_without_the_one_form_uses_other() =>
        Assert.Equal("1 x", Format(French, "{n, plural, other {# x}}", ("n", 1)).Plain);

    [Theory]
    [InlineData("visit", "une visite")]
    [InlineData("unheard of", "un échange")]
    public void Select_takes_the_branch_of_that_name_or_other(string kind, string expected) =>
        Assert.Equal(expected, Format(French, "{kind, select, visit {une visite} other {un échange}}", ("kind", kind)).Plain);

    [Fact]
    public void Select_reads_yes_and_no() =>
        Assert.Equal("oui", Format(French, "{done, select, true {oui} other {non}}", ("done", true)).Plain);

    [Theory]
    [InlineData("them", 1, "Léa a 1 piste.")]
    [InlineData("you", 3, "Vous avez 3 pistes.")]
    public void Branches_hold_other_branches_which_keep_the_number(string whose, int count, string expected)
    {
        const string pattern =
            "{whose, select, them {{n, plural, one {{name} a # piste} other {{name} a # pistes}}} "
            + "other {{n, plural, other {Vous avez {whose, select, other {#}} pistes}}}}.";
        Assert.Equal(expected, Format(French, pattern, ("whose", whose), ("n", count), ("name", "Léa")).Plain);
    }

    [Theory]
    [InlineData("C'est l'équipe d'{name}", "C'est l'équipe d'Alma")]
    [InlineData("aujourd''hui", "aujourd''hui")]
    [InlineData("'{'{name}'}' l'# '*'", "{Alma} l'# *")]
    [InlineData("'{name}'", "'Alma'")]
    public void An_apostrophe_is_an_apostrophe_except_around_a_sign_of_the_syntax(string pattern, string expected) =>
        Assert.Equal(expected, Format(French, pattern, ("name", "Alma")).Plain);

    [Fact]
    public void Numbers_follow_the_language()
    {
        Assert.Equal("1\u202F234,5", Format(French, "{n}", ("n", 1234.5m)).Plain);
        Assert.Equal("1,234.5", Format(English, "{n}", ("n", 1234.5)).Plain);
        Assert.Equal("12\u202F000 euros", Format(French, "{n, plural, one {# euro} other {# euros}}", ("n", 12_000L)).Plain);
    }

    [Theory]
    [InlineData(new string[0], "", "")]
    [InlineData(new[] { "a" }, "a", "a")]
    [InlineData(new[] { "a", "b" }, "a et b", "a and b")]
    [InlineData(new[] { "a", "b", "c" }, "a, b et c", "a, b and c")]
    public void A_list_reads_as_one_says_it(string[] items, string french, string english)
    {
        Assert.Equal(french, Format(French, "{items}", ("items", items)).Plain);
        Assert.Equal(english, Format(English, "{items}", ("items", items.ToList())).Plain);
    }

    [Fact]
    public void Null_inserts_nothing_and_selects_other() =>
        Assert.Equal("[] b", Format(French, "[{x}] {x, select, a {a} other {b}}", ("x", null)).Plain);

    [Fact]
    public void A_missing_value_is_named_with_its_text()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Format(French, "Bonjour {name}"));
        Assert.Contains("'test'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'name'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_cannot_be_shown_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Format(French, "{when}", ("when", new NodaTime.LocalDate(2026, 3, 12))));
        Assert.Throws<ArgumentException>(() => Format(French, "{n, plural, other {#}}", ("n", "3")));
    }

    [Fact]
    public void A_pattern_knows_the_names_of_its_values() =>
        Assert.Equal(
            ["a", "b", "c", "d"],
            MessagePattern.Parse("test", "{a} {b, plural, other {# {c}}} [site]({d})").Arguments.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("{")]
    [InlineData("{name")]
    [InlineData("name}")]
    [InlineData("{}")]
    [InlineData("{n, date, short}")]
    [InlineData("{n, plural, one {#}}")]
    [InlineData("{n, plural, few {#} other {#}}")]
    [InlineData("{n, plural, =x {#} other {#}}")]
    [InlineData("{n, select, a {1} a {2} other {3}}")]
    [InlineData("**strong")]
    [InlineData("{n, select, other {*open}}*")]
    [InlineData("[label]({address)")]
    public void A_malformed_pattern_is_refused_with_its_key(string pattern)
    {
        var error = Assert.Throws<FormatException>(() => MessagePattern.Parse("need.ask", pattern));
        Assert.Contains("'need.ask'", error.Message, StringComparison.Ordinal);
    }
}
