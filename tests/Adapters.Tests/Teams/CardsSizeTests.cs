using System.Collections.Immutable;
using System.Text.Json;
using ChatAssistant.Adapters.Teams;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static ChatAssistant.Adapters.Tests.Teams.CardReading;

namespace ChatAssistant.Adapters.Tests.Teams;

/// <summary>Whatever is said, Teams takes it: valid cards, never beside words in one activity, and never too heavy.</summary>
public sealed class CardsSizeTests
{
    /// <summary>80 KB as UTF-16, less a little for what the connector's client adds.</summary>
    private const int Most = 40_000;

    private static readonly Gen<string> Short = Gen.Elements("Oui", "Quelles dates vous conviennent ?", "« bonjour »", "", "<b>&\"'", "😀😀", "ligne\n\nparagraphe\n• puce\n");

    private static readonly Gen<string> Long =
        from piece in Gen.Elements("<", "é", "😀", "mot ", "\u2028", "a\n\n", "*_[")
        from length in Gen.Choose(30, 12_000)
        select string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static readonly Gen<string> Words = Gen.Frequency((8, Short), (1, Long));

    private static readonly Gen<OptionView> Options = Words.SelectMany(label => Gen.Choose(0, 999).SelectMany(ordinal => Gen.Elements(true, false).Select(isSelected => Option(label, ordinal, isSelected))));

    private static readonly Gen<FieldView> Fields =
        from kind in Gen.Elements(Enum.GetValues<FieldKind>().Where(kind => kind != FieldKind.Review).ToArray())
        from label in Words
        from hint in Words
        from error in Gen.OneOf(Gen.Constant<string?>(null), Words.Select(words => (string?)words))
        from value in Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements<string?>("2026-03-12", "18:30", "12", "2026-03-12T18:30/2026-03-12T19:30"), Words.Select(words => (string?)words))
        from optional in Gen.Elements(true, false)
        from count in Gen.Elements(0, 0, 1, 3, 12, 40, 200)
        from options in Gen.ListOf(Options, count)
        select new FieldView("slot", kind, RichText.From(label), optional) { Hint = hint.Length == 0 ? null : RichText.From(hint), Error = error is null ? null : RichText.From(error), Value = value, Options = [.. options] };

    private static readonly Gen<OutboundMessage> Messages =
        from text in Words
        from options in Gen.Choose(0, 12).SelectMany(count => Gen.ListOf(Options, count))
        from fields in Gen.Choose(0, 5).SelectMany(count => Gen.ListOf(Fields, count))
        from isReview in Gen.Elements(true, false, false)
        from textOnly in Gen.Elements(true, false, false)
        from isConfidential in Gen.Elements(true, false, false, false)
        from isTable in Gen.Elements(true, false)
        select new OutboundMessage(RichText.From(text))
        {
            Options = [.. options], TextOnly = textOnly, IsConfidential = isConfidential,
            Question = FormOf([.. fields.Select((field, i) => field with { Slot = $"slot-{i}" })], isReview, [.. options]),
            Table = isTable ? new(["A", "B"], [new("1", "2")], [text.Split('\n')[0]]) : null,
        };

    [Property(MaxTest = 100)]
    public Property Whatever_is_said_becomes_valid_cards_that_Teams_takes() => Prop.ForAll(Messages.ToArbitrary(), message =>
    {
        var parts = TeamsRenderer.Render(message, Screen);
        var isAsked = message is { IsConfidential: false, TextOnly: false } && (message.Question is not null || !message.Options.IsEmpty || message.Table is not null);
        if (isAsked && parts.All(part => part is TeamsPart.Message { Activity.Attachments: null }))
            SaysItAllInWords(message, parts);
        foreach (var part in parts.Append(TeamsRenderer.Answered(message, "réponse", Screen)).OfType<TeamsPart.Message>())
        {
            var json = JsonSerializer.Serialize(part.Activity, ConnectorJson.Default.Activity);
            Assert.InRange(json.Length, 1, Most);
            if (part.Activity.Attachments is not null)
                CardOf(part);
            else
                Assert.NotEmpty(part.Activity.Text!);
        }
    });

    /// <summary>Pictures of two units, of which each is escaped as six.</summary>
    [Theory]
    [InlineData(900)]
    [InlineData(1500)]
    [InlineData(2900)]
    [InlineData(6000)]
    public void What_goes_beside_a_card_is_weighed_with_it(int pictures)
    {
        var message = new OutboundMessage(RichText.From(string.Concat(Enumerable.Repeat("😀", pictures)))) { Options = [.. Enumerable.Range(0, 12).Select(i => Option(string.Concat(Enumerable.Repeat("😀", 140)), i))] };
        Assert.All(TeamsRenderer.Render(message, Screen).Cast<TeamsPart.Message>(), part => Assert.InRange(JsonSerializer.Serialize(part.Activity, ConnectorJson.Default.Activity).Length, 1, Most));
    }

    [Fact]
    public void A_page_that_no_card_holds_is_asked_in_words_with_numbered_answers_and_what_is_opened_follows()
    {
        var broken = string.Concat(Enumerable.Repeat("<\n\n", 30));
        var fields = Enumerable.Range(0, 40).Select(i => Field($"slot-{i}", FieldKind.Text, broken) with { Hint = RichText.From(broken), Error = RichText.From(broken) }).ToArray();
        var heavy = new OutboundMessage(RichText.From("Quel jour vous convient ?")) { Question = Form(fields), Options = [Option("Lundi", 0), Option("Mardi <3", 1)] };

        var words = Assert.IsType<TeamsPart.Message>(Assert.Single(TeamsRenderer.Render(heavy, Screen)));
        Assert.Equal(("Quel jour vous convient ?\n\n1. Lundi\n2. Mardi <3", "plain"), (words.Activity.Text, words.Activity.TextFormat));
        Assert.Null(TeamsRenderer.Answered(heavy, "Lundi", Screen));

        var parts = TeamsRenderer.Render(heavy with { Door = new("Répondre en privé", "code") }, Screen).Cast<TeamsPart.Message>().ToList();
        Assert.Equal(words.Activity.Text, parts[0].Activity.Text);
        Assert.Equal(["Répondre en privé"], CardOf(parts[1]).Titles());
    }

    [Fact]
    public void A_long_text_goes_before_its_card_and_nothing_of_it_is_lost()
    {
        var words = string.Join("\n\n", Enumerable.Range(0, 9000).Chunk(60).Select(chunk => string.Join(' ', chunk.Select(number => $"mot{number:D4}"))));
        var parts = TeamsRenderer.Render(new(RichText.From(words)) { Options = [Option("Oui", 0)] }, Screen).Cast<TeamsPart.Message>().ToList();
        Assert.All(parts.SkipLast(1), part => Assert.Null(part.Activity.Attachments));
        var said = string.Join(' ', parts.SkipLast(1).Select(part => part.Activity.Text)) + " " + CardOf(parts[^1]).Words();
        Assert.Equal(Split(words), Split(said));

        static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static void SaysItAllInWords(OutboundMessage message, ImmutableArray<TeamsPart> parts)
    {
        var said = ShownOf(string.Concat(parts.Cast<TeamsPart.Message>().Select(part => part.Activity.Text)));
        Assert.Contains(ShownOf(message.Text.Plain), said, StringComparison.Ordinal);
        var answers = message.Question is { Current.Kind: FieldKind.Review } ? message.Buttons : message.Options;
        Assert.All(answers.Index(), answer => Assert.Contains(ShownOf($"{answer.Index + 1}. {answer.Item.Label}"), said, StringComparison.Ordinal));

        static string ShownOf(string words) => string.Concat(words.Where(character => !char.IsWhiteSpace(character)));
    }

    private static FormView? FormOf(ImmutableArray<FieldView> fields, bool isReview, ImmutableArray<OptionView> actions) => fields switch
    {
        [] => null,
        _ when isReview => Form([new("$review", FieldKind.Review, RichText.From("Voici :"), false), .. fields.Select(field => field with { Name = "Nom", Display = field.Value })])
            with
        { Actions = [.. fields.Select((_, i) => new OptionView("Corriger : Nom", OptionToken.Edit(7, i + 1).ToString())), .. actions.Take(3)] },
        _ => Form([.. fields]) with { Actions = [.. actions.Take(3)] },
    };
}
