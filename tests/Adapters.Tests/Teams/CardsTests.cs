using ChatAssistant.Adapters.Teams;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using static ChatAssistant.Adapters.Tests.Teams.CardReading;

namespace ChatAssistant.Adapters.Tests.Teams;

public sealed class CardsTests
{
    [Fact]
    public void Words_that_nothing_hangs_on_are_a_message_and_keep_their_styles_as_escaped_tags()
    {
        var styled = new RichText([new("Vous cherchez "), new("<b>garder</b>", TextStyle.Strong), new(".\n\n"), new("« bonjour »", TextStyle.Quote), new(" "), new("ici", Link: "/confidentialite"), new("là", Link: "javascript:alert(1)")]);
        var activity = Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(new(styled), Screen))).Activity;
        Assert.Equal(("xml", null), (activity.TextFormat, activity.Attachments));
        Assert.Equal("Vous cherchez <strong>&lt;b&gt;garder&lt;/b&gt;</strong>.<blockquote>« bonjour »</blockquote> <a href=\"https://assistant.example/confidentialite\">ici</a>là", activity.Text);
        activity = Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(new(RichText.From("**a** <at>b</at>")), Screen))).Activity;
        Assert.Equal(("plain", "**a** <at>b</at>"), (activity.TextFormat, activity.Text));
    }

    [Fact]
    public void A_whole_page_is_one_form_with_labels_errors_hints_and_the_values_given_before()
    {
        var card = Card(Asked(Form(
            Field("outcome", FieldKind.Text, "Quel résultat ?") with { Value = "Garder nos bénévoles", MaxLength = 300 },
            Field("baseline", FieldKind.Number, "Combien aujourd'hui ?") with { Value = "12", Error = RichText.From("Il me faut un nombre entre 0 et 100."), Hint = RichText.From("À la louche.") },
            Field("deadline", FieldKind.Date, "Pour quand ?", optional: true) with { Value = "2026-06-30" },
            Field("hour", FieldKind.Time, "À quelle heure ?") with { Value = "18:30" })));
        var inputs = card.Inputs().ToList();
        Assert.Equal(["outcome", "baseline", "deadline", "hour"], inputs.Select(input => input.Text("id")));
        Assert.Equal(["Input.Text", "Input.Number", "Input.Date", "Input.Time"], inputs.Select(input => input.Text("type")));
        Assert.Equal(["Quel résultat ?", "Combien aujourd'hui ?", "Pour quand ? (facultatif)", "À quelle heure ?"], inputs.Select(input => input.Text("label")));
        Assert.Equal(["Garder nos bénévoles", "12", "2026-06-30", "18:30"], inputs.Select(input => input.Text("value")));
        Assert.Equal(["true", "true", "", "true"], inputs.Select(input => input.Text("isRequired")));
        Assert.Equal("Question 2 sur 4\nIl me faut un nombre entre 0 et 100.\nÀ la louche.", card.Words());
        Assert.Equal("attention", card.OfType("TextRun").Single(run => run.Text("text").StartsWith("Il me faut", StringComparison.Ordinal)).Text("color"));
    }

    [Fact]
    public void An_answer_that_was_not_taken_is_there_to_be_corrected()
    {
        var form = Form(Field("a", FieldKind.Text) with { Error = RichText.From("C'est un peu court.") }, Field("b", FieldKind.Text) with { Value = "gardé" });
        var card = Card(Asked(form), Screen with { Tried = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("a", "bof").Add("b", "autre") });
        Assert.Equal(["bof", "gardé"], card.Inputs().Select(input => input.Text("value")));
    }

    [Fact]
    public void What_was_sent_last_is_known_until_something_else_is_done_there()
    {
        using var answered = new TeamsAnswered(null!, null!, null!);
        InboundMessage Act(string conversation, InboundContent content) => new(new("teams", "bot", conversation), "message", "1", new("29:a", "Léa"), content);
        answered.Remember(Act("a", new InboundContent.Form("v1.00000000007.form", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("note", "bof"))), "card");
        Assert.Equal("bof", answered.TriedIn("a")["note"]);
        Assert.Empty(answered.TriedIn("b"));
        answered.Remember(Act("a", new InboundContent.Text("autre chose")), null);
        Assert.Empty(answered.TriedIn("a"));
    }

    [Fact]
    public void A_form_sends_the_questions_token_with_its_inputs_and_a_step_leaves_them_out()
    {
        var form = Form(Field("a", FieldKind.Text), Field("b", FieldKind.Text)) with { Actions = [Skip, Back, Option("Arrêter", 9)] };
        var actions = Card(Asked(form)).OfType("Action.Execute").ToList();
        Assert.Equal([form.Token, Skip.Token, Back.Token, OptionToken.Option(7, 9).ToString()], actions.Select(CardReading.Token));
        Assert.Equal(["", "none", "none", "none"], actions.Select(action => action.Text("associatedInputs")));
        Assert.All(actions, action =>
        {
            var fallback = action.GetProperty("fallback");
            Assert.Equal(("Action.Submit", action.Text("title"), action.Text("associatedInputs"), action.Token()), (fallback.Text("type"), fallback.Text("title"), fallback.Text("associatedInputs"), fallback.Token()));
        });
    }

    [Fact]
    public void What_a_form_sends_is_read_back_as_the_answers_of_its_question()
    {
        var form = Form(Field("when", FieldKind.DateTime), Field("what", FieldKind.Choices, options: [Option("Un", 0), Option("Deux", 1)]));
        var data = System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string>
        {
            [TeamsCardData.Token] = form.Token, ["when"] = "2026-03-12", ["when" + TeamsCardData.TimeSuffix] = "18:30", ["what"] = $"{Option("", 0).Token},{Option("", 1).Token}",
        });
        Assert.Equal(["when", "when" + TeamsCardData.TimeSuffix, "what"], Card(Asked(form)).Inputs().Select(input => input.Text("id")));
        var answers = Assert.IsType<InboundContent.Form>(TeamsCardAnswers.Read(data)).Answers;
        Assert.Equal(new Occasion(new(2026, 3, 12, 18, 30), new(2026, 3, 12, 19, 30)).ToString(), answers["when"]);
        Assert.Equal($"{Option("", 0).Token}\n{Option("", 1).Token}", answers["what"]);
    }

    [Theory]
    [InlineData(FieldKind.Choice, 3, "expanded", "")]
    [InlineData(FieldKind.Choice, 12, "compact", "")]
    [InlineData(FieldKind.Choice, 100, "compact", "")]
    [InlineData(FieldKind.Choices, 12, "expanded", "true")]
    [InlineData(FieldKind.Choices, 40, "compact", "true")]
    public void A_choice_is_drawn_as_long_as_it_is(FieldKind kind, int count, string style, string isSeveral)
    {
        var options = Enumerable.Range(0, count).Select(place => Option($"Sujet {place}", place, selected: place is 1 or 2 && (kind == FieldKind.Choices || place == 1))).ToArray();
        var set = Assert.Single(Card(Asked(Form(Field("a", FieldKind.Text), Field("topic", kind, options: options)))).OfType("Input.ChoiceSet"));
        Assert.Equal((style, isSeveral), (set.Text("style"), set.Text("isMultiSelect")));
        Assert.Equal(count, set.GetProperty("choices").GetArrayLength());
        Assert.Equal(kind == FieldKind.Choices ? $"{options[1].Token},{options[2].Token}" : options[1].Token, set.Text("value"));
    }

    [Fact]
    public void One_box_to_tick_is_a_toggle()
    {
        var toggle = Assert.Single(Card(Asked(Form(Field("agree", FieldKind.Choices, "D'accord ?", options: Option("Oui, j'accepte", 0))))).Inputs());
        Assert.Equal(("Input.Toggle", "Oui, j'accepte", Option("", 0).Token, ""), (toggle.Text("type"), toggle.Text("title"), toggle.Text("valueOn"), toggle.Text("valueOff")));
    }

    [Fact]
    public void A_question_with_few_answers_takes_one_tap()
    {
        var card = Card(Asked(Form(Field("topic", FieldKind.Choice, "Garder vos bénévoles : c'est ça ?", options: [Option("Oui", 0, selected: true), Option("Non", 1), Option("Plutôt organiser le planning", 2), Option("Anonyme : on lira « une association d'une dizaine de bénévoles, en Ille-et-Vilaine »", 3)])) with { Actions = [Back] }));
        Assert.Empty(card.Inputs());
        Assert.Equal([["✓ Oui", "Non"], ["Plutôt organiser le planning"]], card.OfType("ActionSet").Select(row => row.Titles().ToArray()));
        var line = Assert.Single(card.OfType("Container"));
        Assert.Equal(Option("", 3).Token, line.GetProperty("selectAction").Token());
        Assert.Equal("Anonyme : on lira « une association d'une dizaine de bénévoles, en Ille-et-Vilaine »", line.Words());
        Assert.Equal(["Retour"], card.GetProperty("actions").EnumerateArray().Select(action => action.Text("title")));
    }

    [Fact]
    public void A_date_with_two_readings_is_tapped_or_said_anew()
    {
        var card = Card(Asked(Form(Field("day", FieldKind.Date, "Quel jour ?", options: [Option("30 avril", 0), Option("1er mai", 1)]) with { Error = RichText.From("« le 31 avril » n'existe pas.") })));
        Assert.Equal(["30 avril", "1er mai", "Envoyer"], card.OfType("ActionSet").SelectMany(CardReading.Titles));
        Assert.Equal("Input.Date", Assert.Single(card.Inputs()).Text("type"));
        Assert.StartsWith("Question 2 sur 4\n« le 31 avril » n'existe pas.", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_is_picked_and_what_lasts_longer_stays_in_words()
    {
        var field = Field("when", FieldKind.DateTime);
        var hour = Card(Asked(Form(field with { Value = "2026-03-12T14:00/2026-03-12T15:00", Display = "jeudi 12 mars à 14 h" }))).Inputs().ToList();
        Assert.Equal([("Input.Date", "2026-03-12"), ("Input.Time", "14:00")], hour.Select(input => (input.Text("type"), input.Text("value"))));
        var span = Assert.Single(Card(Asked(Form(field with { Value = "2026-03-12T14:00/2026-03-12T16:00", Display = "jeudi 12 mars de 14 h à 16 h" }))).Inputs());
        Assert.Equal(("Input.Text", "jeudi 12 mars de 14 h à 16 h"), (span.Text("type"), span.Text("value")));
    }

    [Fact]
    public void A_review_has_its_answers_with_one_button_each_to_correct_them()
    {
        var form = Form(Field("$review", FieldKind.Review, "Voici ce que j'ai noté :"), Field("drink", FieldKind.Choice) with { Name = "Boisson", Display = "Thé" }, Field("note", FieldKind.Text, optional: true) with { Name = "Note" }) with
        {
            Actions = [new("Corriger : Boisson", OptionToken.Edit(7, 1).ToString()), new("Corriger : Note", OptionToken.Edit(7, 2).ToString()), Back],
        };
        var card = Card(new(RichText.From("Voici")) { Question = form, Options = [Option("C'est bon", 0)] });
        Assert.Equal("Voici ce que j'ai noté :\nBoisson\nThé\nNote\nPassé", card.Words());
        Assert.Equal([("Corriger", "Corriger : Boisson"), ("Corriger", "Corriger : Note")], card.OfType("ColumnSet").Select(line => Assert.Single(line.OfType("Action.Execute"))).Select(edit => (edit.Text("title"), edit.Text("tooltip"))));
        Assert.Equal(["Corriger", "Corriger", "C'est bon", "Retour"], card.Titles());
    }

    [Fact]
    public void A_poll_is_a_table_in_place_of_its_lines()
    {
        var message = new OutboundMessage(RichText.From("Voici les réponses :\n\n• mardi : 2 oui\n• jeudi : aucun oui\n\nTout le monde a répondu."))
        {
            Table = new(["Date", "Oui"], [new("mardi", "2"), new("jeudi", "0")], ["• mardi : 2 oui", "• jeudi : aucun oui"]), Options = [Option("Fixer mardi", 0)],
        };
        var card = Card(message);
        Assert.Equal("Voici les réponses :\nDate\nOui\nmardi\n2\njeudi\n0\nTout le monde a répondu.", card.Words());
        Assert.Equal(3, Assert.Single(card.OfType("Table")).GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void A_meetup_offers_Teams_own_form_for_a_meeting_filled_in()
    {
        var entry = new CalendarEntry("Rencontre avec « A & B »", new(2026, 3, 12, 17, 30, 0, TimeSpan.Zero), new(2026, 3, 12, 18, 30, 0, TimeSpan.Zero), "Salle 2");
        var action = Assert.Single(Card(new(RichText.From("C'est fixé.")) { Meeting = entry }).OfType("Action.OpenUrl"));
        Assert.Equal(
            "https://teams.microsoft.com/l/meeting/new?subject=Rencontre%20avec%20%C2%AB%20A%20%26%20B%20%C2%BB&startTime=2026-03-12T17%3A30%3A00Z&endTime=2026-03-12T18%3A30%3A00Z&content=Salle%202",
            action.Text("url"));
    }

    [Fact]
    public void A_file_is_a_link_to_our_site_or_offered_where_nobody_said_where_that_is()
    {
        var message = new OutboundMessage(RichText.From("Voici.")) { Files = [new(Guid.Empty, "key", "rencontre.ics", "text/calendar")] };
        Assert.Equal("https://assistant.example/files/key", Assert.Single(Card(message).OfType("Action.OpenUrl")).Text("url"));
        var parts = TeamsRenderer.Render(message, Screen with { PublicUrl = null });
        Assert.Equal([typeof(TeamsPart.Message), typeof(TeamsPart.File)], parts.Select(part => part.GetType()));
    }

    [Fact]
    public void In_a_group_the_door_is_a_button_that_says_what_was_asked_for()
    {
        var action = Assert.Single(Card(new(RichText.From("En privé.")) { Door = new("Ouvrir", "need") }).Actions());
        Assert.Equal("need", TeamsCardAnswers.DoorOf(action.GetProperty("data")));
        Assert.Null(TeamsCardAnswers.Read(action.GetProperty("data")));
    }

    [Fact]
    public void What_must_not_travel_in_a_chat_is_a_link_and_its_buttons_stay()
    {
        var message = new OutboundMessage(RichText.From("Karim : 06 12 34 56 78")) { IsConfidential = true, Options = [Option("Merci", 0)], Files = [new(Guid.Empty, "key", "export.json", "application/json")] };
        foreach (var screen in new[] { Screen with { ProtectedLink = "https://assistant.example/read/x" }, Screen })
        {
            var part = Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(message, screen)));
            var card = CardOf(part);
            Assert.DoesNotContain("06 12", System.Text.Json.JsonSerializer.Serialize(part.Activity), StringComparison.Ordinal);
            Assert.Equal(screen.ProtectedLink is { } link ? [link] : [], card.OfType("Action.OpenUrl").Select(action => action.Text("url")));
            Assert.Equal(["Merci"], card.Titles());
        }
    }

    [Fact]
    public void Once_answered_nothing_can_be_tapped_or_filled_in_and_the_answer_stands_there()
    {
        var form = Form(Field("a", FieldKind.Text, "Quel résultat ?"), Field("b", FieldKind.Choice, "Lequel ?", options: Option("Un", 0))) with { Actions = [Back] };
        var card = CardOf(TeamsRenderer.Answered(Asked(form), "Garder nos bénévoles", Screen)!);
        Assert.Empty(card.Inputs());
        Assert.Empty(card.Actions());
        Assert.Equal("Quel résultat ?\nLequel ?\n✓ Garder nos bénévoles", card.Words());
        Assert.Null(TeamsRenderer.Answered(new(RichText.From("Bonjour.")), null, Screen));
    }

    [Fact]
    public void Who_asked_for_numbers_gets_words_alone()
    {
        var message = Asked(Form(Field("drink", FieldKind.Choice, "Thé ou café ?", options: [Option("Thé", 0), Option("Café", 1)]))) with { TextOnly = true };
        var part = Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(message, Screen)));
        Assert.Null(part.Activity.Attachments);
        Assert.EndsWith("1. Thé\n2. Café", part.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_says_what_it_is_about_where_it_is_not_drawn()
    {
        var part = Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(new(RichText.From("Une <b>association</b> & vous ?\n\nOui ?")) { Options = [Option("Oui", 0), Option("Non", 1)] }, Screen)));
        var card = CardOf(part);
        Assert.Equal("Une <b>association</b> & vous ?  Oui ?", part.Activity.Summary);
        Assert.DoesNotContain("<", card.Text("speak"), StringComparison.Ordinal);
        Assert.Contains("1. Oui\n", card.Text("fallbackText").Replace("\u2060", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(("1.5", "fr"), (card.Text("version"), card.Text("lang")));
    }

    [Fact]
    public void The_channels_own_words_are_there_in_every_language() => Assert.Empty(new TeamsTexts().Differences());
}
