using System.Net;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Teams.Cards;
using ChatAssistant.Core.Messaging;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using static ChatAssistant.Adapters.Tests.Teams.CardReading;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>What people write stays characters wherever it stands in a card.</summary>
public sealed class CardsHostileTests
{
    /// <summary>CommonMark with the extensions that chat clients have: more than Teams reads.</summary>
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseEmojiAndSmiley().Build();

    private static readonly string[] Pieces =
        ["*", "**", "_", "__", "~~", "`", "```", "[", "](", ")", "<", ">", "&lt;", "&", "\\", "!", "#", "# ", "> ", "- ", "+ ", "1. ", "|", ":", ":)", "^", "=", "==", "\"", "'", "$", "{", "}", "http://x.y", "https://evil.example", "www.x.y", "javascript:alert(1)", "<at>Nadia</at>", "<script>", "@everyone", "a", "é", " ", "\u00a0", "Les Jardins"];

    public static TheoryData<string> Names =>
    [
        "*a* _b_ **c** ~~d~~ `e` ||f||", "[x](javascript:alert(1)) ![y](https://evil.example)", "<at>Nadia</at> <script>alert(1)</script> &lt;b&gt;", "https://evil.example www.evil.example",
        "# Titre\n> cité\n- puce\n1. un", "\\*échappé\\* \\[x\\]", "{{{DATE(2026-03-12)}}} {{TIME(12:00)}}", "${$root} ${user.name}", "</speak><audio src='https://evil.example'/>",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_name_is_shown_as_it_was_written_and_leads_nowhere(string name)
    {
        var field = Field("partner", FieldKind.Choice, name, options: [Option(name, 0), Option("Autre", 1)]) with { Hint = RichText.From(name), Error = RichText.From(name) };
        var message = Asked(Form(field, Field("word", FieldKind.Text, name) with { Value = name }) with { Actions = [Option(name, 2)] });
        var part = Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(message, Screen)));
        var card = CardOf(part);
        Assert.Null(part.Activity.Entities);
        Assert.DoesNotContain(card.Elements(), element => element.Text("type") is "TextBlock" or "FactSet" or "Action.OpenUrl");
        Assert.All(card.OfType("TextRun"), run => Assert.Equal("", run.Text("selectAction")));
        Assert.Contains(name.Split('\n')[0], card.Words().Replace("\u2060", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(name, card.OfType("Input.Text").Single().Text("value"));
        Assert.DoesNotContain(card.Text("speak"), character => character is '<' or '>' or '&');
        foreach (var read in card.OfType("Input.ChoiceSet").SelectMany(set => set.GetProperty("choices").EnumerateArray()).Select(choice => choice.Text("title")).Append(card.Text("fallbackText")))
            Assert.Null(FaultOf(read));
    }

    [Property(MaxTest = 500)]
    public Property Nothing_that_people_write_is_Markdown_where_a_client_reads_it() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces)).ToArbitrary(),
        words => FaultOf(ReadAsMarkdown.Plain(words)) is not { } fault ? true.ToProperty() : false.Label(fault));

    [Property(MaxTest = 500)]
    public Property To_the_eye_they_are_the_same_characters() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Concat(pieces)).ToArbitrary(),
        words => ReadAsMarkdown.Plain(words).Replace("\u2060", "", StringComparison.Ordinal).Replace('\u2217', '*').Replace('\u02cb', '`') == words);

    /// <returns>What the words became besides paragraphs of the same characters; null when nothing.</returns>
    private static string? FaultOf(string words)
    {
        var html = Markdown.ToHtml(words, Reader);
        var text = WebUtility.HtmlDecode(html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Replace("<br />", "", StringComparison.Ordinal));
        return Squeezed(text) == Squeezed(words) && !WithoutParagraphs(html).Contains('<', StringComparison.Ordinal) ? null : $"{words} became {html}";

        static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        static string WithoutParagraphs(string html) => html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal).Replace("<br />", "", StringComparison.Ordinal);
    }
}
