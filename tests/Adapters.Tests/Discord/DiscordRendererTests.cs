using System.Collections.Immutable;
using ChatAssistant.Adapters.Discord;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

public sealed class DiscordRendererTests
{
    private static readonly DiscordScreen Screen = new(new(), "fr", new LocalDateTime(2026, 3, 4, 10, 0)) { PublicUrl = "https://assistant.example" };

    [Fact]
    public void Few_short_answers_are_buttons_and_what_else_can_be_done_has_its_own_row()
    {
        var rows = Rows(Asked(Form(FieldKind.Choice, 2) with { Actions = [Option("Passer", 70), Option("Arrêter", 71)] }));
        Assert.Equal([["Réponse 0", "Réponse 1"], ["Passer", "Arrêter"]], rows.Select(row => row.Components.Cast<Button>().Select(button => button.Label!).ToArray()));
    }

    [Fact]
    public void Long_answers_are_a_list_that_shows_them_whole()
    {
        const string Words = "Anonyme : on lira « une association d'une dizaine de bénévoles »";
        var rows = Rows(Asked(Form(FieldKind.Choice, 2, _ => Words)));
        Assert.Equal(Words, Assert.IsType<StringSelect>(Assert.Single(rows[0].Components)).Options![0].Label);
    }

    [Fact]
    public void Words_too_long_for_a_list_are_said_in_full_above_it()
    {
        var words = new string('x', 150);
        var part = Assert.Single(DiscordRenderer.Render(Asked(Form(FieldKind.Choice, 2, _ => words)), Screen));
        Assert.Contains("1\\. " + words, part.Content, StringComparison.Ordinal);
        DrawnLimits.Hold(part);
    }

    [Fact]
    public void Several_choices_are_one_list_whose_maximum_is_all_of_them()
    {
        var list = Assert.IsType<StringSelect>(Assert.Single(Rows(Asked(Form(FieldKind.Choices, 12)))[0].Components));
        Assert.Equal((1, 12, 12), (list.MinValues, list.MaxValues, list.Options!.Count));
        Assert.Equal((DiscordTap.Several, "slot"), (DiscordTap.Parse(list.CustomId)!.Act, DiscordTap.Parse(list.CustomId)!.Arguments[0]));
    }

    [Theory]
    [InlineData(FieldKind.Choice)]
    [InlineData(FieldKind.Choices)]
    public void More_than_25_are_turned_page_by_page_and_what_is_picked_stays_picked(FieldKind kind)
    {
        var form = Form(kind, 190);
        var picked = Enumerable.Range(0, 190).Where(place => kind == FieldKind.Choices || place == 30).ToImmutableSortedSet();
        for (var page = 0; page < 8; page++)
        {
            var rows = DiscordComponents.OfForm(form, form.Current.Options, page, picked, Screen);
            DrawnLimits.Hold(rows);
            var list = Assert.IsType<StringSelect>(Assert.Single(((ActionRow)rows[0]).Components));
            Assert.Equal(form.Current.Options.Skip(page * 25).Take(25).Select(option => option.Label), list.Options!.Select(option => option.Label));
            if (kind == FieldKind.Choices)
                Assert.Equal(picked, DiscordPicks.Read(DiscordTap.Parse(list.CustomId)!.Arguments[1]));
        }
    }

    [Fact]
    public void The_review_confirms_first_and_has_a_button_for_each_edit_or_a_list_of_many()
    {
        foreach (var edits in new[] { 2, 9, 24 })
        {
            var form = Form(FieldKind.Review, 0) with { Actions = [.. Enumerable.Range(1, edits).Select(place => new OptionView($"Corriger : {place}", OptionToken.Edit(7, place).ToString())), Option("Arrêter", 99)] };
            var rows = Rows(new(RichText.From("?")) { Question = form, Options = [Option("C'est bon", 0)] });
            Assert.Equal("C'est bon", Assert.IsType<Button>(rows[0].Components[0]).Label);
            var second = rows[1].Components;
            Assert.Equal(edits, second is [StringSelect list] ? list.Options!.Count : second.Count);
        }
    }

    [Fact]
    public void A_page_of_several_questions_offers_its_form_and_one_that_takes_words_does_where_nothing_typed_arrives()
    {
        var one = Form(FieldKind.Text, 0);
        Assert.Empty(Rows(Asked(one)));
        Assert.Equal("Écrire ma réponse", Assert.IsType<Button>(Assert.Single(Assert.Single(Rows(Asked(one), Screen with { CanType = false })).Components)).Label);
        var two = one with { Fields = [.. one.Fields, new("other", FieldKind.Text, RichText.From("?"), Optional: true)] };
        Assert.Equal("Répondre d'un coup (2)", Assert.IsType<Button>(Assert.Single(Assert.Single(Rows(Asked(two))).Components)).Label);
    }

    [Fact]
    public void Nobody_who_asked_for_numbers_gets_anything_to_tap()
    {
        var part = Assert.Single(DiscordRenderer.Render(Asked(Form(FieldKind.Choice, 2)) with { TextOnly = true }, Screen));
        Assert.Empty(part.Rows);
        Assert.Contains("1\\. Réponse 0\n2\\. Réponse 1", part.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_words_of_any_length_are_whole_and_within_the_limits()
    {
        var words = string.Concat(Enumerable.Repeat("**|_[x](y) ", 900));
        var parts = DiscordRenderer.Render(new(RichText.From(words)) { Options = [Option("Oui", 0)] }, Screen);
        Assert.All(parts, DrawnLimits.Hold);
        Assert.Equal(words.Replace(" ", "", StringComparison.Ordinal), string.Concat(parts.Select(part => DiscordMarkdown.Read(part.Content).Text)).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part.Rows));
        Assert.NotEmpty(parts[^1].Rows);
    }

    [Fact]
    public void Files_go_with_the_last_words_ten_at_a_time()
    {
        var files = Enumerable.Range(0, 12).Select(place => new FileReference(Guid.Empty, "k", $"{place}.ics", "text/calendar")).ToImmutableArray();
        var parts = DiscordRenderer.Render(new(RichText.From("Voici.")) { Files = files }, Screen);
        Assert.Equal([10, 2], parts.Select(part => part.Files.Length));
        Assert.All(parts, DrawnLimits.Hold);
    }

    [Fact]
    public void A_meeting_is_dated_on_each_readers_own_clock()
    {
        var start = new DateTimeOffset(2026, 3, 10, 17, 30, 0, TimeSpan.Zero);
        var part = Assert.Single(DiscordRenderer.Render(new(RichText.From("C'est fixé.")) { Meeting = new("Rencontre", start, start.AddHours(1), "") }, Screen));
        Assert.Equal("C'est fixé.\n\n<t:1773163800:F> (<t:1773163800:R>)", part.Content);
    }

    [Fact]
    public void What_must_not_travel_is_a_link_and_its_words_stay_away()
    {
        OutboundMessage message = new(RichText.From("le secret")) { IsConfidential = true };
        var shown = Assert.Single(DiscordRenderer.Render(message, Screen with { Protected = ("https://assistant.example/read/x", new(2026, 3, 11)) }));
        Assert.DoesNotContain("secret", shown.Content, StringComparison.Ordinal);
        Assert.Contains("11 mars", shown.Content, StringComparison.Ordinal);
        Assert.Equal("https://assistant.example/read/x", Assert.IsType<Button>(((ActionRow)shown.Rows[0]).Components[0]).Url);
        Assert.DoesNotContain("secret", Assert.Single(DiscordRenderer.Render(message, Screen)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Anything_the_product_can_show_is_within_the_limits()
    {
        var random = new Random(20260304);
        for (var i = 0; i < 3_000; i++)
        {
            var form = Form((FieldKind)random.Next(Enum.GetValues<FieldKind>().Length), random.Next(60), place => new string((char)('a' + (place % 26)), random.Next(1, 130)));
            form = form with { Actions = [.. Enumerable.Range(0, random.Next(8)).Select(place => Option(new string('é', random.Next(1, 100)), 500 + place))] };
            var message = Asked(form) with { TextOnly = random.Next(5) == 0 };
            Assert.All(DiscordRenderer.Render(message, Screen with { CanType = random.Next(2) == 0, TellsHowToOpen = random.Next(2) == 0 }), DrawnLimits.Hold);
            if (form.Current.Kind != FieldKind.Review)
                DrawnLimits.Hold(DiscordForm.Of(form, Screen));
        }
    }

    private static List<ActionRow> Rows(OutboundMessage message, DiscordScreen? screen = null)
    {
        var parts = DiscordRenderer.Render(message, screen ?? Screen);
        Assert.All(parts, DrawnLimits.Hold);
        return [.. parts[^1].Rows.Cast<ActionRow>()];
    }

    private static OutboundMessage Asked(FormView form) => new(RichText.From("La question ?")) { Question = form, Options = form.Current.Options };

    private static FormView Form(FieldKind kind, int options, Func<int, string>? label = null) => new(new OptionToken(7, OptionToken.Form).ToString(), "need", "slot", 1, 4)
    {
        Fields = [new("slot", kind, RichText.From("Qu'est-ce qui coince en ce moment, dans votre association, le samedi ?"), Optional: false) { Options = [.. Enumerable.Range(0, options).Select(place => Option(label?.Invoke(place) ?? $"Réponse {place}", place))] }],
    };

    private static OptionView Option(string label, int place) => new(label, OptionToken.Option(7, place).ToString());
}
