using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>The buttons under a message. Pure.</summary>
internal static class TelegramKeyboard
{
    /// <summary>More options than this are shown page by page.</summary>
    private const int OptionsOnAPage = 8;

    /// <summary>In characters: what a phone shows of a button that has the row to itself.</summary>
    public const int LongestLabel = 38;

    private const int MostInARow = 3;
    private const int RowLength = 30;

    public static InlineKeyboardMarkup? Of(OutboundMessage message, TelegramScreen screen)
    {
        if (message.Door is { } door)
            return new(InlineKeyboardButton.WithUrl(door.Label, screen.Bot.LinkWith(door.Code)));
        if (message.TextOnly)
            return null;
        var rows = message.Question is { } form ? OfForm(form, message.Options, screen) : [.. Packed(message.Options.Select(Button))];
        return rows.Count == 0 ? null : new(rows);
    }

    /// <summary>A question as it is first shown.</summary>
    private static List<IEnumerable<InlineKeyboardButton>> OfForm(FormView form, ImmutableArray<OptionView> answers, TelegramScreen screen) => form.Current switch
    {
        { Kind: FieldKind.Choices } field => OfPage(form, 0, [.. field.Options.Index().Where(option => option.Item.Selected).Select(option => option.Index)], screen),
        { Kind: FieldKind.Date or FieldKind.DateTime or FieldKind.DateTimes, Options.IsEmpty: true } => TelegramCalendar.OfMonth(form, TelegramCalendar.First(screen), [], screen),
        { Kind: not FieldKind.Review, Options.Length: > OptionsOnAPage + 2 } => OfPage(form, 0, [], screen),
        _ => [.. Packed(answers.Select(option => Button(Marked(form, option)))), .. Actions(form)],
    };

    /// <summary>One page of a long list, or of one where several may be picked; what is picked on other pages stays picked.</summary>
    public static List<IEnumerable<InlineKeyboardButton>> OfPage(FormView form, int page, ImmutableSortedSet<int> picked, TelegramScreen screen)
    {
        var options = form.Current.Options;
        var pages = Math.Max(1, (options.Length + OptionsOnAPage - 1) / OptionsOnAPage);
        page = Math.Clamp(page, 0, pages - 1);
        var isSeveral = form.Current.Kind == FieldKind.Choices;
        var picks = TelegramPicks.Write(picked);
        var rows = new List<IEnumerable<InlineKeyboardButton>>();
        foreach (var (place, option) in options.Index().Skip(page * OptionsOnAPage).Take(OptionsOnAPage))
            rows.Add([isSeveral ? Check(form, page, picks, place, option, picked.Contains(place)) : Button(option)]);
        if (pages > 1)
            rows.Add([
                Turn(form, (page + pages - 1) % pages, picks, "‹ " + screen.Word("previous")), new($"{page + 1}/{pages}", TelegramTap.Nothing),
                Turn(form, (page + 1) % pages, picks, screen.Word("next") + " ›"),
            ]);
        if (isSeveral)
            rows.Add([new(screen.Word("done", ("count", picked.Count)), TelegramTap.Data(TelegramTap.Done, form.Token, picks))]);
        return [.. rows, .. Actions(form)];
    }

    /// <summary>Edits one to a row, since each names its line; the rest share the last.</summary>
    public static IEnumerable<IEnumerable<InlineKeyboardButton>> Actions(FormView form)
    {
        var (edits, others) = (form.Actions.Where(IsEdit), form.Actions.Where(action => !IsEdit(action)));
        return [.. edits.Select(edit => new[] { Button(edit) }), .. Packed(others.Select(Button))];
    }

    public static string Shortened(string label) => label.Length <= LongestLabel ? label : label[..(LongestLabel - 1)].TrimEnd() + "…";

    private static bool IsEdit(OptionView action) => OptionToken.TryParse(action.Token, out var token) && token.EditedField is not null;

    /// <summary>Short ones share a row; the words on top of each other would not be read.</summary>
    private static IEnumerable<IEnumerable<InlineKeyboardButton>> Packed(IEnumerable<InlineKeyboardButton> buttons)
    {
        var row = new List<InlineKeyboardButton>();
        foreach (var button in buttons)
        {
            if (row.Count == MostInARow || (row.Count > 0 && row.Append(button).Max(one => one.Text.Length) * (row.Count + 1) > RowLength))
            {
                yield return row;
                row = [];
            }

            row.Add(button);
        }

        if (row.Count > 0)
            yield return row;
    }

    private static OptionView Marked(FormView form, OptionView option) =>
        form.Current.Options.Any(shown => shown.Token == option.Token && shown.Selected) ? option with { Label = "✓ " + option.Label } : option;

    private static InlineKeyboardButton Button(OptionView option) => new(Shortened(option.Label), option.Token);

    private static InlineKeyboardButton Check(FormView form, int page, string picks, int place, OptionView option, bool isPicked) =>
        new(Shortened((isPicked ? "☑ " : "☐ ") + option.Label), TelegramTap.Data(TelegramTap.Toggle, form.Token, $"{page}", picks, $"{place}{(isPicked ? '-' : '+')}"));

    private static InlineKeyboardButton Turn(FormView form, int page, string picks, string label) => new(label, TelegramTap.Data(TelegramTap.Page, form.Token, $"{page}", picks));
}
