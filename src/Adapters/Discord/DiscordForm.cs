using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>An open page as a form: up to five questions at once. Pure.</summary>
internal static class DiscordForm
{
    /// <summary>More are asked one after another.</summary>
    public const int MostFields = 5;

    private const int LongestTitle = 45;
    private const int LongestLabel = 45;
    private const int LongestDescription = 100;
    private const int LongestText = 4000;

    /// <summary>In characters; longer answers get a box of several lines.</summary>
    private const int OneLine = 100;

    public static Modal Of(FormView form, DiscordScreen screen)
    {
        // The one that is asked first, where there are too many: it must not be missing.
        var fields = form.Fields.Where(field => field.Kind != FieldKind.Review).OrderBy(field => field.Slot == form.Slot ? 0 : 1).Take(MostFields).ToHashSet();
        return new(
            DiscordTap.Of(DiscordTap.Filled, form.Token),
            DiscordComponents.Shortened(screen.Word("form.title", ("step", form.Step), ("steps", form.Steps)), LongestTitle),
            [.. form.Fields.Where(fields.Contains).Select(field => OfField(field, screen))]);
    }

    private static Label OfField(FieldView field, DiscordScreen screen)
    {
        var question = field.Label.Plain.ReplaceLineEndings(" ");
        var isWhole = question.Length <= LongestLabel;
        var more = isWhole ? field.Hint?.Plain.ReplaceLineEndings(" ") : question;
        return new(
            DiscordComponents.Shortened(question, LongestLabel),
            field.Options.Length is > 0 and <= DiscordLists.Longest ? DiscordLists.InForm(field) : Input(field, isWhole ? null : field.Hint?.Plain, screen),
            more is { Length: > 0 } ? DiscordComponents.Shortened(more, LongestDescription) : null);
    }

    private static TextInput Input(FieldView field, string? placeholder, DiscordScreen screen)
    {
        var most = Math.Clamp(field.MaxLength ?? LongestText, 1, LongestText);
        var said = field.Kind is FieldKind.Text or FieldKind.Number ? field.Value : field.Display;
        var isSeveralLines = field.Kind is FieldKind.DateTimes || (field.Kind == FieldKind.Text && most > OneLine);
        return new(
            field.Slot, isSeveralLines ? TextInputStyle.Paragraph : TextInputStyle.Short, MaxLength: most, Required: !field.Optional,
            Value: said is { Length: > 0 } && said.Length <= most ? said : null,
            Placeholder: DiscordComponents.Shortened((placeholder ?? screen.Word(field.Kind switch { FieldKind.Date => "form.date", FieldKind.DateTime or FieldKind.DateTimes => "form.dates", _ => "form.words" })).ReplaceLineEndings(" "), LongestDescription));
    }
}
