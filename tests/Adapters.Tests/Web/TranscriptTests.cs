using System.Collections.Immutable;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Adapters.Web.Pages;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Web;

public sealed class TranscriptTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 4, 9, 0);
    private readonly Transcript transcript = new();

    [Fact]
    public void Both_sides_stand_in_the_order_they_were_said()
    {
        transcript.Add(new OwnWords(7, 1, new InboundContent.Text("/tea"), Now));
        Says(1, new(RichText.From("Bonjour")));
        Says(2, Asked("Thé ou café ?", out var tea));
        transcript.Add(new OwnWords(9, 2, new InboundContent.Option(tea.Token), Now));
        transcript.Add(new OwnWords(5, 0, new InboundContent.Arrived(), Now));
        Assert.Equal(["Bonjour", "/tea", "Thé ou café ?", "Thé"], transcript.Entries.Select(WordsOf));
    }

    [Fact]
    public void A_message_that_replaces_another_takes_its_place()
    {
        Says(1, new(RichText.From("Avant")));
        Says(2, new(RichText.From("Suite")));
        transcript.Add(new SaidMessage(3, 1, new(RichText.From("Après")), Now));
        Assert.Equal(["Après", "Suite"], transcript.Entries.Select(WordsOf));
        Assert.Equal(3, transcript.LastSaid);
    }

    [Fact]
    public void Only_what_came_since_the_persons_last_act_can_be_answered()
    {
        var first = Says(1, Asked("Thé ou café ?", out var tea));
        Assert.Contains(tea, transcript.Buttons(first));
        transcript.Add(new OwnWords(1, 1, new InboundContent.Text("thé"), Now));
        var second = Says(2, Asked("Du lait ?", out _));
        Assert.Empty(transcript.Buttons(first));
        Assert.NotEmpty(transcript.Buttons(second));
    }

    [Fact]
    public void A_proposal_stays_within_reach_until_it_is_answered()
    {
        var yes = new OptionView("Oui, présentez-nous", OptionToken.Option(42, 0).ToString());
        var proposal = Says(1, new(RichText.From("Une association veut bien.")) { Options = [yes] });
        transcript.Add(new OwnWords(1, 1, new InboundContent.Text("autre chose"), Now));
        Assert.Equal([yes], transcript.Buttons(proposal));
        transcript.Add(new OwnWords(2, 1, new InboundContent.Option(yes.Token), Now));
        Assert.Empty(transcript.Buttons(proposal));
    }

    [Fact]
    public void Several_picks_and_days_are_drawn_as_a_form_and_one_choice_as_buttons()
    {
        Assert.Null(transcript.FormOf(Says(1, Asked("Thé ou café ?", out _))));
        Assert.NotNull(transcript.FormOf(Says(2, Form(new FieldView("when", FieldKind.DateTimes, RichText.From("Quand ?"), Optional: false)))));
        var page = Says(3, Form(new("a", FieldKind.Text, RichText.From("Nom ?"), Optional: false), new("b", FieldKind.Text, RichText.From("Ville ?"), Optional: true)));
        Assert.NotNull(transcript.FormOf(page));
        transcript.Add(new OwnWords(1, 3, new InboundContent.Form(page.Message.Message.Question!.Token, ImmutableSortedDictionary<string, string>.Empty.Add("a", "Léa").Add("b", "Redon")), Now));
        Assert.Equal([("Nom ?", "Léa"), ("Ville ?", "Redon")], transcript.AnswersOf(((TranscriptEntry.Own)transcript.Entries[^1]).Words.Content!));
    }

    [Fact]
    public void A_review_has_a_way_to_correct_each_answer_in_its_line_and_not_again_below()
    {
        var (confirm, edit) = (new OptionView("C'est bon", OptionToken.Option(7, 0).ToString()), new OptionView("Corriger : Nom", OptionToken.Edit(7, 1).ToString()));
        var form = new FormView(new OptionToken(7, OptionToken.Form).ToString(), "tea", "review", 2, 2)
        {
            Fields = [new("review", FieldKind.Review, RichText.From("Voici :"), Optional: false), new("name", FieldKind.Text, RichText.From("Nom ?"), Optional: false) { Name = "Nom", Display = "Léa" }],
            Actions = [edit],
        };
        var review = Says(1, new(RichText.From("Voici :\n• Nom : Léa")) { Question = form, Options = [confirm] });
        Assert.Same(form, transcript.ReviewOf(review));
        Assert.Equal(edit, Transcript.EditOf(form, 1));
        Assert.Equal([confirm], transcript.Buttons(review));
        transcript.Add(new OwnWords(1, 1, new InboundContent.Option(confirm.Token), Now));
        Assert.Null(transcript.ReviewOf(review));
    }

    [Fact]
    public void Written_words_count_before_picks_and_a_calendar_adds_where_several_are_asked()
    {
        var option = new OptionView("Léa", "t", Selected: true);
        var answer = FieldAnswer.Of(new("who", FieldKind.Person, RichText.From("Qui ?"), Optional: false) { Options = [option] });
        Assert.Equal("t", answer.Words);
        answer.Written = " Karim ";
        Assert.Equal("Karim", answer.Words);
        var days = new FieldAnswer { Written = "mardi 18h" };
        days.TakeFromCalendar("2026-03-12T14:00", several: true);
        Assert.Equal("mardi 18h, 2026-03-12T14:00", days.Words);
    }

    [Fact]
    public void What_was_tried_and_not_taken_is_there_to_be_corrected()
    {
        var (tea, coffee) = (new OptionView("Thé", OptionToken.Option(1, 0).ToString()), new OptionView("Café", OptionToken.Option(1, 1).ToString()));
        var asked = Says(1, Form(new FieldView("drinks", FieldKind.Choices, RichText.From("Lesquels ?"), Optional: false) { Options = [tea, coffee] }, new("note", FieldKind.Text, RichText.From("Une note ?"), Optional: true)));
        var sent = ImmutableSortedDictionary<string, string>.Empty.Add("drinks", $"{tea.Token}\n{coffee.Token}").Add("note", "trop long");
        transcript.Add(new OwnWords(1, 1, new InboundContent.Form(asked.Message.Message.Question!.Token, sent), Now));
        var again = new OptionView("Café", OptionToken.Option(2, 1).ToString());
        var wrong = new FieldView("drinks", FieldKind.Choices, RichText.From("Lesquels ?"), Optional: false) { Options = [new("Thé", OptionToken.Option(2, 0).ToString()), again], Error = RichText.From("Un seul.") };
        Assert.True(FieldAnswer.Of(wrong, transcript.Tried!["drinks"]).Has(again));
        Assert.Equal("trop long", FieldAnswer.Of(new("note", FieldKind.Text, RichText.From("Une note ?"), Optional: true) { Error = RichText.From("Trop long.") }, transcript.Tried["note"]).Written);
        Assert.False(FieldAnswer.Of(wrong with { Error = null }, transcript.Tried["drinks"]).Has(again));
    }

    [Fact]
    public void The_pages_words_are_the_same_in_every_language() => Assert.Empty(new WebTexts().Differences());

    private static OutboundMessage Asked(string question, out OptionView first)
    {
        first = new("Thé", OptionToken.Option(question.Length, 0).ToString());
        return Form(new FieldView("drink", FieldKind.Choice, RichText.From(question), Optional: false) { Options = [first] }) with { Text = RichText.From(question), Options = [first] };
    }

    private static OutboundMessage Form(params ReadOnlySpan<FieldView> fields) =>
        new(fields[0].Label) { Question = new(new OptionToken(fields.Length, OptionToken.Form).ToString(), "tea", fields[0].Slot, 1, 2) { Fields = [.. fields] } };

    private TranscriptEntry.Said Says(long sequence, OutboundMessage message)
    {
        transcript.Add(new SaidMessage(sequence, null, message, Now));
        return (TranscriptEntry.Said)transcript.Entries.Single(entry => entry is TranscriptEntry.Said said && said.Message.Sequence == sequence);
    }

    private string WordsOf(TranscriptEntry entry) => entry switch
    {
        TranscriptEntry.Said said => said.Message.Message.Text.Plain,
        TranscriptEntry.Own own => string.Join('\n', transcript.AnswersOf(own.Words.Content!).Select(answer => answer.Words)),
        _ => "",
    };
}
