using ChatAssistant.Adapters.Web;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class WebRendererTests
{
    [Theory]
    [InlineData("<script>alert(1)</script> & \"x\"", "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>")]
    [InlineData("**gras** [lien](https://a.example)", "<p>**gras** [lien](https://a.example)</p>")]
    [InlineData("L'été, ça va ?", "<p>L&#x27;été, ça va ?</p>")]
    [InlineData("un\ndeux\n\ntrois\n", "<p>un<br>deux</p><p>trois</p>")]
    [InlineData("Voici :\n• un\n• <b>deux</b>\nAprès", "<p>Voici :</p><ul><li>un</li><li>&lt;b&gt;deux&lt;/b&gt;</li></ul><p>Après</p>")]
    [InlineData("", "")]
    public void Words_reach_the_reader_as_they_were_typed(string text, string html) => Assert.Equal(html, RichTextHtml.Of(RichText.From(text)));

    [Fact]
    public void Styles_quotes_lists_and_links_become_eight_elements()
    {
        var text = new RichText(
        [
            new("Bonjour "), new("Léa", TextStyle.Strong), new(", voici "), new("ceci", TextStyle.Emphasis), new(" :\n\n• "), new("un", TextStyle.Strong), new(" point\n"),
            new("une\nphrase", TextStyle.Quote), new("\n\nPar "), new("ici", Link: "/files/k"), new(" ou "), new("là", TextStyle.Strong, "https://a.example/?a=1&b=2"),
        ]);
        Assert.Equal(
            "<p>Bonjour <strong>Léa</strong>, voici <em>ceci</em> :</p><ul><li><strong>un</strong> point</li></ul><blockquote>une<br>phrase</blockquote><p>Par <a rel=\"noopener nofollow\" href=\"/files/k\">ici</a> ou "
            + "<a rel=\"noopener nofollow\" href=\"https://a.example/?a=1&amp;b=2\"><strong>là</strong></a></p>",
            RichTextHtml.Of(text));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://a.example")]
    [InlineData("//a.example")]
    [InlineData("/\\a.example")]
    [InlineData("data:text/html,x")]
    [InlineData("\" onmouseover=\"x")]
    public void A_link_that_leads_elsewhere_is_only_words(string link) => Assert.Equal("<p>x</p>", RichTextHtml.Of(new RichText([new("x", Link: link)])));

    [Fact]
    public void A_reader_without_buttons_gets_numbered_answers()
    {
        var message = new OutboundMessage(RichText.From("Thé ou café ?")) { Options = [new("Thé", "t"), new("Café", "c")], TextOnly = true };
        Assert.Equal("Thé ou café ?\n\n1. Thé\n2. Café", WebRenderer.TextOf(message).Plain);
        Assert.Equal("Thé ou café ?", WebRenderer.TextOf(message with { TextOnly = false }).Plain);
    }

    [Fact]
    public void A_form_is_drawn_with_its_fields_errors_and_steps()
    {
        var form = new FormView("f", "tea", "note", 2, 3)
        {
            Fields = [new("note", FieldKind.Text, RichText.From("Une note ?"), Optional: true) { Error = RichText.From("Trop long."), Value = "x", MaxLength = 20 }],
            Actions = [new("Passer", "s")],
        };
        var rendered = WebRenderer.Render(new(4, 2, new(RichText.From("Une note ?")) { Question = form, Files = [new FileReference(Guid.Empty, "k", "a.ics", "text/calendar")] }, NodaTime.Instant.MinValue));
        Assert.Equal(((long)4, (long?)2), (rendered.Seq, rendered.Replaces));
        Assert.Equal(("f", FieldKind.Text, true, 2, 3), (rendered.Question!.Token, rendered.Question.Kind, rendered.Question.Optional, rendered.Question.Step, rendered.Question.Steps));
        Assert.Equal(("Trop long.", "x", 20), (rendered.Question.Fields[0].Error, rendered.Question.Fields[0].Value, rendered.Question.Fields[0].MaxLength));
        Assert.Equal("s", Assert.Single(rendered.Options).Option);
        Assert.Equal("/files/k", Assert.Single(rendered.Attachments).Url);
    }
}
