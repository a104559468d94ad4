using System.Collections.Immutable;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>What can be tapped under a message: buttons where they are few and short, else a list; a form where the page has several questions. Pure.</summary>
internal static class DiscordComponents
{
    public const int MostRows = 5;

    /// <summary>In characters: what Discord takes.</summary>
    public const int LongestButton = 80;

    /// <summary>In characters, of a list's option.</summary>
    public const int LongestOption = 100;

    private const int MostInARow = 5;

    /// <summary>In characters: what a phone shows of a button.</summary>
    private const int ShortLabel = 38;

    private const int MostButtons = 10;

    public static ImmutableArray<Component> Of(OutboundMessage message, DiscordScreen screen)
    {
        if (message.Door is { } door)
            return [new ActionRow(new Button(ButtonStyle.Primary, Shortened(door.Label, LongestButton), DiscordTap.DoorWith(door.Code)))];
        if (message.TextOnly)
            return [];
        return message.Question is { } form ? OfForm(form, message.Options, page: 0, Selected(form.Current), screen) : [.. OfOptions(message.Options)];
    }

    /// <summary>A question's answers, its form, and what else can be done.</summary>
    /// <param name="answers">The options shown with the question.</param>
    /// <param name="page">Of a list too long for one.</param>
    /// <param name="picked">Of such a list where several may be picked: those, on all pages.</param>
    public static ImmutableArray<Component> OfForm(FormView form, ImmutableArray<OptionView> answers, int page, ImmutableSortedSet<int> picked, DiscordScreen screen)
    {
        var field = form.Current;
        var rows = new List<Component>();
        if (field.Kind == FieldKind.Review || IsFewAndShort(field, answers))
            rows.AddRange(Rows(answers.Select(option => Button(Marked(field, option), field.Kind == FieldKind.Review ? ButtonStyle.Success : ButtonStyle.Secondary))));
        else if (!field.Options.IsEmpty)
            rows.AddRange(DiscordLists.Of(form, page, picked, screen));
        var (edits, others) = (form.Actions.Where(IsEdit).ToList(), form.Actions.Where(action => !IsEdit(action)));
        if (edits.Count > MostInARow)
            rows.Add(new ActionRow(DiscordLists.OfTokens(form.Token, edits, screen.Word("edit"))));
        else if (edits.Count > 0)
            rows.AddRange(Rows(edits.Select(edit => Button(edit))));
        rows.AddRange(Rows([.. OpeningForm(form, screen), .. others.Select(action => Button(action))]));
        return [.. rows.Take(MostRows)];
    }

    /// <summary>True where the options are drawn as a list.</summary>
    public static bool IsList(OutboundMessage message) => message.Question is { Current: var field } && field.Kind != FieldKind.Review && !IsFewAndShort(field, message.Options);

    public static string Shortened(string label, int most) => label.Length <= most ? label : label[..(most - 1)].TrimEnd() + "…";

    public static ImmutableSortedSet<int> Selected(FieldView field) => [.. field.Options.Index().Where(option => option.Item.Selected).Select(option => option.Index)];

    private static bool IsFewAndShort(FieldView field, ImmutableArray<OptionView> answers) =>
        field.Kind != FieldKind.Choices && !answers.IsEmpty && answers.Length <= MostButtons && answers.All(option => option.Label.Length <= ShortLabel);

    /// <summary>Buttons under words that are no question; the first is what is mostly wanted.</summary>
    private static IEnumerable<Component> OfOptions(ImmutableArray<OptionView> options) => options.Length > MostInARow * MostRows
        ? [new ActionRow(DiscordLists.OfTokens(DiscordTap.FormOf(options[0].Token), options, null))]
        : Rows(options.Select((option, place) => Button(option, place == 0 ? ButtonStyle.Primary : ButtonStyle.Secondary)));

    private static IEnumerable<Button> OpeningForm(FormView form, DiscordScreen screen)
    {
        var isOffered = form.Current.Kind != FieldKind.Review && (form.Fields.Length > 1 || (!screen.CanType && form.Current.Options.IsEmpty));
        return isOffered
            ? [new Button(ButtonStyle.Primary, screen.Word(form.Fields.Length > 1 ? "form.all" : "form.open", ("count", form.Fields.Length)), DiscordTap.Of(DiscordTap.Open, form.Token))]
            : [];
    }

    private static IEnumerable<Component> Rows(IEnumerable<Button> buttons) => buttons.DistinctBy(button => button.CustomId).Chunk(MostInARow).Select(row => new ActionRow(row));

    private static Button Button(OptionView option, ButtonStyle style = ButtonStyle.Secondary) => new(style, Shortened(option.Label, LongestButton), option.Token);

    private static OptionView Marked(FieldView field, OptionView option) =>
        field.Options.Any(shown => shown.Token == option.Token && shown.Selected) ? option with { Label = "✓ " + option.Label } : option;

    private static bool IsEdit(OptionView action) => OptionToken.TryParse(action.Token, out var token) && token.EditedField is not null;
}
