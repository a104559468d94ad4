using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>The words of a dialog's page in the reader's language, found by name.</summary>
internal sealed class FormTexts(DialogDefinition dialog, DialogContext context, (string Name, object? Value)[] arguments)
{
    public DialogDefinition Dialog => dialog;

    public DialogContext Context => context;

    private string Language => context.Person.Language;

    public string Common(string key) => context.Texts.Plain(Language, $"common.{key}");

    public RichText Ask(Slot slot) => Own($"{slot.Key}.ask");

    public RichText? Hint(Slot slot) => OwnIfAny($"{slot.Key}.hint");

    public string Edit(Slot slot) => context.Texts.Plain(Language, "common.edit-one", ("what", NameOf(slot)));

    public string NameOf(Slot slot) => Own($"{slot.Key}.short").Plain;

    public RichText Error(Slot slot, SlotError error)
    {
        var details = error.Details.Select(detail => (detail.Name, (object?)detail.Value)).ToArray();
        var own = $"{dialog.Key}.{slot.Key}.{error.Code}";
        return context.Texts.Format(Language, context.Texts.Has(Language, own) ? own : $"error.{error.Code}", [.. arguments, .. details]);
    }

    public RichText Review() => OwnIfAny("review") ?? context.Texts.Format(Language, "common.review");

    /// <summary>The question as one readable message: what went wrong, where we are, what is asked, a hint.</summary>
    public RichText Asking(OpenPage page, FieldView asked)
    {
        var progress = page.Steps > 1 ? context.Texts.Format(Language, "common.progress", ("step", page.Step), ("steps", page.Steps)) + RichText.From(" ") : RichText.Empty;
        return RichText.Paragraphs([asked.Error ?? RichText.Empty, progress + asked.Label, asked.Hint ?? RichText.Empty]);
    }

    /// <summary>All answers, a line each.</summary>
    public RichText ReviewOf(ImmutableArray<FieldView> fields) =>
        RichText.Paragraphs([Review(), fields.Select(Line).Aggregate(RichText.Empty, (all, line) => all.IsEmpty ? line : all + RichText.From("\n") + line)]);

    private RichText Line(FieldView field) =>
        context.Texts.Format(Language, "common.review-line", ("question", Own($"{field.Slot}.short").Plain), ("answer", field.Display ?? context.Texts.Plain(Language, "common.none")));

    private RichText Own(string key) => context.Texts.Format(Language, $"{dialog.Key}.{key}", arguments);

    private RichText? OwnIfAny(string key) => context.Texts.Has(Language, $"{dialog.Key}.{key}") ? Own(key) : null;
}
