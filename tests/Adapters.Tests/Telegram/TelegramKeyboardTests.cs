using System.Collections.Immutable;
using System.Text;
using ChatAssistant.Adapters.Telegram;
using ChatAssistant.Core.Messaging;
using NodaTime;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChatAssistant.Adapters.Tests.Telegram;

public sealed class TelegramKeyboardTests
{
    private static readonly TelegramScreen Screen = new(Bot(), new(), "fr", new LocalDateTime(2026, 3, 4, 10, 0), "https://assistant.example");

    [Fact]
    public void Short_answers_share_a_row_and_long_ones_have_it_to_themselves()
    {
        var rows = Rows(new(RichText.From("?")) { Options = [Option("Oui", 0), Option("Non", 1), Option("Plutôt organiser le planning", 2), Option("Autre chose", 3)] });
        Assert.Equal([["Oui", "Non"], ["Plutôt organiser le planning"], ["Autre chose"]], rows.Select(row => row.Select(button => button.Text).ToArray()));
    }

    [Fact]
    public void Words_too_long_for_a_button_are_said_in_full_above_it()
    {
        const string Long = "Anonyme : on lira « une association d'une dizaine de bénévoles, en Ille-et-Vilaine »";
        var words = Assert.IsType<TelegramPart.Words>(Assert.Single(TelegramRenderer.Render(new(RichText.From("Qui peut voir ?")) { Options = [Option(Long, 0), Option("Tout le monde", 1)] }, Screen)));
        Assert.Contains("1. " + Long, words.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", words.Keyboard!.InlineKeyboard.First().First().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Styles_are_entities_whose_offsets_count_utf16_units()
    {
        var (text, entities) = TelegramText.Of(new([new("😀 "), new("garder", TextStyle.Strong), new(" "), new("ici", TextStyle.None, "/confidentialite"), new("là", TextStyle.None, "javascript:alert(1)")]), "https://assistant.example/");
        Assert.Equal("😀 garder icilà", text);
        Assert.Equal([(MessageEntityType.Bold, 3, 6, null), (MessageEntityType.TextLink, 10, 3, "https://assistant.example/confidentialite")], entities.Select(entity => (entity.Type, entity.Offset, entity.Length, entity.Url)));
    }

    [Fact]
    public void The_review_has_one_edit_button_a_line()
    {
        var form = Form(FieldKind.Review, []) with { Actions = [new("Corriger : Boisson", OptionToken.Edit(1, 1).ToString()), new("Corriger : Lait", OptionToken.Edit(1, 2).ToString()), Option("Retour", 8), Option("Arrêter", 9)] };
        var rows = Rows(new(RichText.From("?")) { Question = form, Options = [Option("C'est bon", 0)] });
        Assert.Equal([["C'est bon"], ["Corriger : Boisson"], ["Corriger : Lait"], ["Retour", "Arrêter"]], rows.Select(row => row.Select(button => button.Text).ToArray()));
    }

    [Fact]
    public void A_calendar_offers_no_day_that_is_past_and_stays_within_what_a_button_carries()
    {
        ImmutableArray<LocalDateTime> chosen = [.. Enumerable.Range(0, TelegramCalendar.MostDates).Select(day => new LocalDateTime(2033, 12, 20 + day, 21, 30))];
        var rows = TelegramCalendar.OfMonth(Form(FieldKind.DateTimes, []), new(2026, 3, 1), chosen, Screen);
        var days = rows.SelectMany(row => row).Where(button => button.CallbackData!.StartsWith(TelegramTap.Day)).Select(button => button.Text).ToList();
        Assert.Equal(Enumerable.Range(4, 28).Select(day => $"{day}"), days);
        Assert.Contains(rows, row => row.Any(button => button.Text == "mars 2026"));
        Assert.All(rows.SelectMany(row => row), button => Assert.InRange(Encoding.UTF8.GetByteCount(button.CallbackData!), 1, TelegramTap.MostBytes));
        Assert.Equal(chosen, TelegramDates.Read(TelegramDates.Write(chosen)));
    }

    [Fact]
    public void A_long_list_with_everything_picked_stays_within_what_a_button_carries()
    {
        var form = Form(FieldKind.Choices, [.. Enumerable.Range(0, 150).Select(place => Option($"Sujet {place}", place))]);
        ImmutableSortedSet<int> all = [.. Enumerable.Range(0, 150)];
        var rows = TelegramKeyboard.OfPage(form, 18, all, Screen);
        Assert.All(rows.SelectMany(row => row), button => Assert.InRange(Encoding.UTF8.GetByteCount(button.CallbackData!), 1, TelegramTap.MostBytes));
        Assert.Contains(rows, row => row.Any(button => button.Text == "☑ Sujet 149"));
        Assert.Contains(rows, row => row.Any(button => button.Text == "C'est tout (150)"));
        Assert.Equal(all, TelegramPicks.Read(TelegramPicks.Write(all)));
    }

    [Fact]
    public void What_must_not_travel_in_a_chat_is_a_link_and_its_buttons_stay()
    {
        var message = new OutboundMessage(RichText.From("Karim : 06 12 34 56 78")) { IsConfidential = true, Options = [Option("Merci", 0)], Files = [new(Guid.Empty, "key", "accord.pdf", "application/pdf")] };
        var words = Assert.IsType<TelegramPart.Words>(Assert.Single(TelegramRenderer.Render(message, Screen with { ProtectedLink = "https://assistant.example/read/x" })));
        Assert.DoesNotContain("06 12", words.Text, StringComparison.Ordinal);
        Assert.Equal(["https://assistant.example/read/x", null], words.Keyboard!.InlineKeyboard.Select(row => row.Single().Url));
        words = Assert.IsType<TelegramPart.Words>(Assert.Single(TelegramRenderer.Render(message, Screen)));
        Assert.DoesNotContain("06 12", words.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_channels_own_words_are_there_in_every_language() => Assert.Empty(new TelegramTexts().Differences());

    private static List<List<InlineKeyboardButton>> Rows(OutboundMessage message) => [.. TelegramKeyboard.Of(message, Screen)!.InlineKeyboard.Select(row => row.ToList())];

    private static FormView Form(FieldKind kind, ImmutableArray<OptionView> options) =>
        new(new OptionToken(long.MaxValue, OptionToken.Form).ToString(), "tea", "slot", 1, 1) { Fields = [new("slot", kind, RichText.From("?"), false) { Options = options }] };

    private static OptionView Option(string label, int ordinal) => new(label, OptionToken.Option(1, ordinal).ToString());

    private static TelegramBot Bot()
    {
        var bot = new TelegramBot("123456789");
        bot.Is(new() { Username = FakeTelegram.UserName });
        return bot;
    }
}
