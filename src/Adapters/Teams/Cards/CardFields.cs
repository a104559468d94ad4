using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using NodaTime.Text;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>A field of a page with its question, what is wrong with it, its input and its hint. An input's id is its slot's key.</summary>
internal static class CardFields
{
    private const int MostRadios = 6;
    private const int MostBoxes = 15;

    /// <summary>In characters; longer answers have several lines.</summary>
    private const int OneLine = 120;

    private const int LongestLabel = 400;

    public static IEnumerable<CardElement> Of(FieldView shown, TeamsScreen screen)
    {
        var field = shown is { Error: not null, Options.IsEmpty: true } && screen.Tried.GetValueOrDefault(shown.Slot) is { Length: > 0 } tried ? shown with { Value = tried, Display = tried } : shown;
        var (before, label, hint) = Words(field, screen.Detail);
        foreach (var block in CardText.Blocks(before, screen))
            yield return block;
        if (field.Error is { } error)
            foreach (var block in CardText.Blocks(screen.Detail.Shortened(error.Plain), CardText.Wrong))
                yield return block;
        foreach (var input in Inputs(field, Labelled(field, label, screen), screen))
            yield return input;
        if (hint is not null)
            foreach (var block in CardText.Blocks(hint, CardText.Subtle))
                yield return block;
    }

    /// <summary>The question's last line is the input's label, for screen readers too; a short hint about a list is said with it, since it would come after.</summary>
    private static (ImmutableArray<TextLine> Before, string Label, string? Hint) Words(FieldView field, CardDetail detail)
    {
        var lines = TextLine.Of(detail.Shortened(field.Label));
        var (label, hint) = (lines is [.., var last] ? last.Plain : field.Slot, field.Hint is { } said ? detail.Shortened(said.Plain) : null);
        if (label.Length > LongestLabel)
            (lines, label) = (lines.Add(lines[^1]), CardButtons.Shortened(label, LongestLabel));
        return hint is { Length: <= OneLine } && !field.Options.IsEmpty && !hint.Contains('\n', StringComparison.Ordinal)
            ? (Before(lines), $"{label} {hint}", null)
            : (Before(lines), label, hint);

        static ImmutableArray<TextLine> Before(ImmutableArray<TextLine> lines) => lines.IsEmpty ? [] : lines[..^1];
    }

    private static string Labelled(FieldView field, string label, TeamsScreen screen) => field.Optional ? $"{label} ({screen.Word("card.optional")})" : label;

    private static IEnumerable<CardElement> Inputs(FieldView field, string label, TeamsScreen screen) => field switch
    {
        { Kind: FieldKind.Choices, Options: [var only] } =>
            [new CardElement.ToggleInput(ReadAsMarkdown.Plain(CardButtons.Shortened(only.Label, screen.Detail.Label)), only.Token) { Id = field.Slot, Label = label, Value = only.Selected ? only.Token : null }],
        { Options.IsEmpty: false, Kind: not (FieldKind.Person or FieldKind.Association) } => [Choices(field, label, screen)],
        { Kind: FieldKind.Number } => [Asked(new CardElement.NumberInput { Value = decimal.TryParse(field.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null }, field, label, screen)],
        { Kind: FieldKind.Date } => [Asked(new CardElement.DateInput { Value = IsDay(field.Value) ? field.Value : null }, field, label, screen)],
        { Kind: FieldKind.Time } => [Asked(new CardElement.TimeInput { Value = IsHour(field.Value) ? field.Value : null }, field, label, screen)],
        { Kind: FieldKind.DateTime } when field.Value is null || IsAnHourLong(field.Value) => DateTime(field, label, screen),
        _ => [Asked(new CardElement.TextInput { Value = Fitting(field.Display ?? field.Value, screen), MaxLength = field.MaxLength, IsMultiline = IsLong(field) ? true : null }, field, label, screen)],
    };

    private static CardElement.ChoiceSet Choices(FieldView field, string label, TeamsScreen screen)
    {
        var (isSeveral, count) = (field.Kind == FieldKind.Choices, field.Options.Length);
        var shown = field.Options.Take(screen.Detail.Options).ToList();
        var style = count <= (isSeveral ? MostBoxes : MostRadios) ? CardElement.ChoiceSet.Expanded : CardElement.ChoiceSet.Compact;
        var choices = new CardElement.ChoiceSet([.. shown.Select(option => new CardChoice(ReadAsMarkdown.Plain(CardButtons.Shortened(option.Label, screen.Detail.Label)), option.Token))])
        {
            Style = style,
            IsMultiSelect = isSeveral ? true : null,
            Value = string.Join(',', shown.Where(option => option.Selected).Select(option => option.Token)) is { Length: > 0 } picked ? picked : null,
            Placeholder = style == CardElement.ChoiceSet.Expanded ? null : screen.Word("card.choose"),
        };
        return Asked(choices, field, label, screen);
    }

    /// <summary>A day and an hour beside each other; the hour's id says whose it is.</summary>
    private static IEnumerable<CardElement> DateTime(FieldView field, string label, TeamsScreen screen)
    {
        var start = field.Value is { } value && Occasion.TryParse(value, out var occasion) ? occasion.Start : (NodaTime.LocalDateTime?)null;
        var day = Asked(new CardElement.DateInput { Value = start is { } at ? LocalDatePattern.Iso.Format(at.Date) : null }, field, label, screen);
        var hour = new CardElement.TimeInput
        {
            Id = field.Slot + TeamsCardData.TimeSuffix, Label = screen.Word("card.hour"), IsRequired = day.IsRequired, ErrorMessage = day.ErrorMessage,
            Value = start?.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
        yield return new CardElement.ColumnSet([new([day]) { Width = CardColumn.Stretch, VerticalContentAlignment = "bottom" }, new([hour]) { Width = CardColumn.Stretch, VerticalContentAlignment = "bottom" }]);
    }

    private static T Asked<T>(T input, FieldView field, string label, TeamsScreen screen)
        where T : CardElement.CardInput => input with
        {
            Id = field.Slot,
            Label = label,
            IsRequired = field.Optional ? null : true,
            ErrorMessage = screen.Word(field.Kind == FieldKind.Number ? "card.number" : "card.required"),
        };

    /// <summary>An answer is shown whole or not at all: half of it would be sent back.</summary>
    private static string? Fitting(string? answer, TeamsScreen screen) => answer?.Length > screen.Detail.Words ? null : answer;

    private static bool IsLong(FieldView field) => field.Kind == FieldKind.DateTimes || (field.Kind == FieldKind.Text && field.MaxLength is null or > OneLine);

    private static bool IsDay(string? value) => value is not null && LocalDatePattern.Iso.Parse(value).Success;

    private static bool IsHour(string? value) => value is not null && LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(value).Success;

    /// <summary>Only then a day and its hour say all of it.</summary>
    private static bool IsAnHourLong(string value) => Occasion.TryParse(value, out var occasion) && occasion.End == occasion.Start.PlusHours(1);
}
