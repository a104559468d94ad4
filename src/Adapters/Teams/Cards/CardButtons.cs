using System.Collections.Immutable;
using ChatAssistant.Adapters.Teams.Cards.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>What can be tapped. Every action is an Execute, which is acknowledged at once, with a Submit for clients that lack it; both say the same.</summary>
internal static class CardButtons
{
    /// <summary>In characters: what a phone shows of a button.</summary>
    private const int LongestTitle = 36;

    /// <summary>In characters, all titles together: what a phone shows beside each other.</summary>
    private const int LongestRow = 28;

    private const int MostInARow = 3;

    private const int LongestTooltip = 60;

    /// <summary>A tap on an option; nothing that stands in the card's inputs goes with it.</summary>
    public static CardAction Tap(OptionView option, string? title = null, string? style = null) => Action(
        new() { Token = option.Token }, title ?? option.Label, CardAction.WithoutInputs, style, title is null || title == option.Label ? null : option.Label);

    /// <summary>Sends the card's inputs as the form's answers.</summary>
    public static CardElement Send(FormView form, string title) => new CardElement.ActionSet([Action(new() { Token = form.Token }, title, inputs: null, CardAction.Positive)]);

    /// <summary>The way into the private conversation.</summary>
    public static CardAction Door(PrivateDoor door) => Action(new() { Door = door.Code ?? "" }, door.Label, CardAction.WithoutInputs, CardAction.Positive);

    public static CardAction Open(string title, string url) => new CardAction.OpenUrl(url) { Title = Shortened(title, LongestTitle) };

    /// <summary>Options in their order: short ones share a row, longer ones have one each, and what no button can show whole is a line to tap.</summary>
    public static ImmutableArray<CardElement> Rows(IEnumerable<OptionView> options, TeamsScreen screen)
    {
        var rows = ImmutableArray.CreateBuilder<CardElement>();
        foreach (var option in options)
            if (option.Label.Length > LongestTitle)
                rows.Add(Line(option, screen));
            else if (rows is [.., CardElement.ActionSet { Actions: { Length: < MostInARow } row }] && row.Sum(shown => shown.Title!.Length) + option.Label.Length <= LongestRow)
                rows[^1] = new CardElement.ActionSet(row.Add(Tap(option)));
            else
                rows.Add(new CardElement.ActionSet([Tap(option)]));
        return rows.ToImmutable();
    }

    public static string Shortened(string words, int most) =>
        words.Length <= most ? words : words[..(char.IsHighSurrogate(words[most - 2]) ? most - 2 : most - 1)].TrimEnd() + "…";

    private static CardElement.Container Line(OptionView option, TeamsScreen screen) =>
        new([new CardElement.RichTextBlock([new(TextRun.Literal(Shortened(option.Label, screen.Detail.Label)))])]) { Style = "emphasis", SelectAction = Tap(option), Spacing = "small" };

    private static CardAction.Execute Action(CardData data, string title, string? inputs, string? style, string? tooltip = null)
    {
        var shown = Shortened(title, LongestTitle);
        tooltip ??= shown == title ? null : Shortened(title, LongestTooltip);
        return new(TeamsCardData.Verb, data)
        {
            Title = shown, Tooltip = tooltip, AssociatedInputs = inputs, Style = style,
            Fallback = new CardAction.Submit(data) { Title = shown, Tooltip = tooltip, AssociatedInputs = inputs, Style = style },
        };
    }
}
