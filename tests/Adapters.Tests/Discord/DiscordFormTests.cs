using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class DiscordFormTests
{
    private static readonly DiscordScreen Screen = new(new(), "fr", new LocalDateTime(2026, 3, 4, 10, 0));

    [Fact]
    public void Each_field_is_drawn_with_its_means_and_keeps_what_was_said()
    {
        var modal = DiscordForm.Of(
            Form(
                Field("sentence", FieldKind.Text) with { MaxLength = 300, Value = "garder les bénévoles" },
                Field("note", FieldKind.Text, optional: true) with { MaxLength = 40 },
                Field("size", FieldKind.Choice) with { Options = [new("Dix", OptionToken.Option(1, 0).ToString()), new("Cent", OptionToken.Option(1, 1).ToString(), Selected: true)] },
                Field("when", FieldKind.Date) with { Value = "2026-03-12", Display = "jeudi 12 mars" }),
            Screen);
        DrawnLimits.Hold(modal);
        var fields = modal.Components.Cast<Label>().Select(label => label.Component).ToList();
        Assert.Equal(("garder les bénévoles", TextInputStyle.Paragraph, 300, true), fields[0] is TextInput sentence ? (sentence.Value!, sentence.Style, sentence.MaxLength!.Value, sentence.Required!.Value) : default);
        Assert.Equal((TextInputStyle.Short, false), fields[1] is TextInput note ? (note.Style, note.Required!.Value) : default);
        Assert.Equal("Cent", Assert.IsType<StringSelect>(fields[2]).Options!.Single(option => option.Default == true).Label);
        Assert.Equal("jeudi 12 mars", Assert.IsType<TextInput>(fields[3]).Value);
    }

    [Fact]
    public void More_than_25_options_are_answered_in_words()
    {
        var modal = DiscordForm.Of(Form(Field("topic", FieldKind.Choice) with { Options = [.. Enumerable.Range(0, 30).Select(place => new OptionView($"{place}", OptionToken.Option(1, place).ToString()))] }), Screen);
        Assert.IsType<TextInput>(Assert.IsType<Label>(Assert.Single(modal.Components)).Component);
    }

    [Fact]
    public void A_form_holds_five_fields_and_the_one_that_is_asked_is_among_them()
    {
        var form = Form([.. Enumerable.Range(0, 8).Select(place => Field($"f{place}", FieldKind.Text))]) with { Slot = "f7" };
        var modal = DiscordForm.Of(form, Screen);
        DrawnLimits.Hold(modal);
        Assert.Equal(["f0", "f1", "f2", "f3", "f7"], modal.Components.Cast<Label>().Select(label => ((TextInput)label.Component!).CustomId));
    }

    private static FieldView Field(string slot, FieldKind kind, bool optional = false) => new(slot, kind, RichText.From("En une phrase, qu'est-ce qui coince en ce moment chez vous ?"), optional) { Hint = RichText.From("Par exemple : nos bénévoles du samedi ne restent pas.") };

    private static FormView Form(params FieldView[] fields) => new(new OptionToken(1, OptionToken.Form).ToString(), "need", fields[0].Slot, 1, 4) { Fields = [.. fields] };
}
