using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Options as Discord's lists of 25, page by page beyond. Pure.</summary>
internal static class DiscordLists
{
    public const int Longest = 25;

    private const int LongestPlaceholder = 150;

    /// <summary>The rows of a question's list; what is picked on other pages stays picked.</summary>
    public static IEnumerable<Component> Of(FormView form, int page, ImmutableSortedSet<int> picked, DiscordScreen screen)
    {
        var field = form.Current;
        var isSeveral = field.Kind == FieldKind.Choices;
        if (field.Options.Length <= Longest)
        {
            yield return new ActionRow(isSeveral
                ? List(DiscordTap.Of(DiscordTap.Several, form.Token, form.Slot), field.Options, picked, screen.Word("several")) with { MinValues = field.Optional ? 0 : 1, MaxValues = field.Options.Length }
                : List(DiscordTap.Of(DiscordTap.One, form.Token), field.Options, picked, screen.Word("one")));
            yield break;
        }

        var pages = (field.Options.Length + Longest - 1) / Longest;
        page = Math.Clamp(page, 0, pages - 1);
        var (picks, shown) = (DiscordPicks.Write(picked), field.Options.Skip(page * Longest).Take(Longest).ToImmutableArray());
        var here = picked.Select(pick => pick - (page * Longest)).ToImmutableSortedSet();
        yield return new ActionRow(isSeveral
            ? List(DiscordTap.Of(DiscordTap.Picks, form.Token, Number(page), picks), shown, here, screen.Word("several")) with { MinValues = 0, MaxValues = shown.Length }
            : List(DiscordTap.Of(DiscordTap.One, form.Token), shown, here, screen.Word("one")));
        var turning = new List<Component>();
        if (page > 0)
            turning.Add(Turn(form, page - 1, picks, "‹ " + screen.Word("previous")));
        turning.Add(new Button(ButtonStyle.Secondary, $"{page + 1}/{pages}", "page", Disabled: true));
        if (page < pages - 1)
            turning.Add(Turn(form, page + 1, picks, screen.Word("next") + " ›"));
        if (isSeveral)
            turning.Add(new Button(ButtonStyle.Primary, screen.Word("done", ("count", picked.Count)), DiscordTap.Of(DiscordTap.Done, form.Token, picks)));
        yield return new ActionRow(turning);
    }

    /// <summary>A list of buttons that would be too many.</summary>
    public static StringSelect OfTokens(string form, IEnumerable<OptionView> options, string? placeholder) => List(DiscordTap.Of(DiscordTap.One, form), options.Take(Longest), [], placeholder);

    /// <summary>The same options in a form: at most 25 of them.</summary>
    public static StringSelect InForm(FieldView field) => List(field.Slot, field.Options, DiscordComponents.Selected(field), null) with
    {
        Required = !field.Optional,
        MinValues = field.Optional ? 0 : 1,
        MaxValues = field.Kind == FieldKind.Choices ? field.Options.Length : 1,
    };

    private static StringSelect List(string id, IEnumerable<OptionView> options, ImmutableSortedSet<int> picked, string? placeholder) =>
        new(id, placeholder is null ? null : DiscordComponents.Shortened(placeholder, LongestPlaceholder))
        {
            Options = [.. options.Index().Select(option => new SelectOption(DiscordComponents.Shortened(option.Item.Label, DiscordComponents.LongestOption), option.Item.Token, Default: picked.Contains(option.Index) ? true : null))],
        };

    private static Button Turn(FormView form, int page, string picks, string label) => new(ButtonStyle.Secondary, label, DiscordTap.Of(DiscordTap.Page, form.Token, Number(page), picks));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
