using System.Collections.Immutable;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>The page of a dialog as one card: a form to fill in, answers to tap, or a review to correct line by line.</summary>
internal static class CardPage
{
    /// <summary>More answers than this are a list to choose from.</summary>
    private const int MostButtons = 8;

    public static (ImmutableArray<CardElement> Body, ImmutableArray<CardAction> Actions) Of(OutboundMessage message, FormView form, TeamsScreen screen) => form switch
    {
        { Current.Kind: FieldKind.Review } => ([.. Review(form, screen), .. message.Options.Select(Confirm)], Steps(form.Actions.Where(action => EditedField(action) is null))),
        _ when IsTapped(form) => ([.. Progress(form, screen), .. Asked(form.Current, screen), .. CardButtons.Rows(Marked(form.Current, screen), screen)], Steps(form.Actions)),
        _ => ([.. Progress(form, screen), .. Fields(form, screen), CardButtons.Send(form, screen.Word(form.Fields.Length > 1 ? "card.send-all" : "card.send"))], Steps(form.Actions)),
    };

    /// <summary>True where one tap answers the whole page.</summary>
    public static bool IsTapped(FormView form) =>
        form.Fields is [{ Kind: FieldKind.Choice or FieldKind.YesNo, Options: { Length: > 0 and <= MostButtons } }];

    /// <summary>The question with what is wrong and its hint, for answers that are tapped.</summary>
    public static IEnumerable<CardElement> Asked(FieldView field, TeamsScreen screen) =>
    [
        .. Wrong(field, screen),
        .. CardText.Blocks(screen.Detail.Shortened(field.Label), screen),
        .. field.Hint is { } hint ? CardText.Blocks(screen.Detail.Shortened(hint.Plain), CardText.Subtle) : [],
    ];

    public static IEnumerable<CardElement> Progress(FormView form, TeamsScreen screen) =>
        form.Steps > 1 ? CardText.Blocks(screen.Word("card.step", ("step", form.Step), ("steps", form.Steps)), CardText.Subtle) : [];

    /// <summary>Candidates are tapped, beside an input for whoever means another.</summary>
    private static IEnumerable<CardElement> Fields(FormView form, TeamsScreen screen)
    {
        if (form.Fields is [{ Kind: not (FieldKind.Choice or FieldKind.Choices or FieldKind.YesNo), Options: { Length: > 0 and <= MostButtons } candidates } only])
            return [.. Wrong(only, screen), .. CardButtons.Rows(candidates, screen), .. CardFields.Of(only with { Options = [], Error = null }, screen)];
        return form.Fields.SelectMany((field, i) => CardFields.Of(field, screen).Select((element, place) => place == 0 && i > 0 ? element with { Spacing = "large" } : element));
    }

    private static IEnumerable<CardElement> Wrong(FieldView field, TeamsScreen screen) => field.Error is { } error ? CardText.Blocks(screen.Detail.Shortened(error.Plain), CardText.Wrong) : [];

    /// <summary>Each answer with a way to correct it in its own line.</summary>
    private static IEnumerable<CardElement> Review(FormView form, TeamsScreen screen)
    {
        foreach (var block in CardText.Blocks(screen.Detail.Shortened(form.Current.Label), screen))
            yield return block;
        foreach (var (i, field) in form.Fields.Index().Skip(1))
        {
            var answer = Answered(field, screen);
            yield return form.Actions.FirstOrDefault(action => EditedField(action) == i) is { } edit
                ? new CardElement.ColumnSet([
                    new(answer) { Width = CardColumn.Stretch },
                    new([new CardElement.ActionSet([CardButtons.Tap(edit, screen.Word("card.edit"))])]) { Width = CardColumn.Auto, VerticalContentAlignment = "center" },
                ])
                { Separator = true, Spacing = "small" }
                : new CardElement.Container(answer) { Separator = true, Spacing = "small" };
        }
    }

    private static ImmutableArray<CardElement> Answered(FieldView field, TeamsScreen screen) =>
    [
        .. CardText.Blocks(screen.Detail.Shortened(field.Name ?? field.Label.Plain), CardText.Subtle),
        .. field.Display is { Length: > 0 } display
            ? CardText.Blocks(screen.Detail.Shortened(display), run => run)
            : CardText.Blocks(screen.Word("card.none"), run => run with { IsSubtle = true, Italic = true }),
    ];

    private static IEnumerable<OptionView> Marked(FieldView field, TeamsScreen screen) =>
        field.Options.Take(screen.Detail.Options).Select(option => option.Selected ? option with { Label = "✓ " + option.Label } : option);

    private static CardElement Confirm(OptionView option) => new CardElement.ActionSet([CardButtons.Tap(option, style: CardAction.Positive)]) { Spacing = "medium" };

    private static ImmutableArray<CardAction> Steps(IEnumerable<OptionView> actions) => [.. actions.Select(action => CardButtons.Tap(action))];

    private static int? EditedField(OptionView action) => OptionToken.TryParse(action.Token, out var token) ? token.EditedField : null;
}
