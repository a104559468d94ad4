using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Turns;

/// <summary>Puts a stored answer and an option into the reader's words.</summary>
internal static class AnswerWords
{
    /// <summary>The label of a fixed option: the dialog's own words, else the common yes and no.</summary>
    public static string OptionLabel(DialogDefinition dialog, Slot slot, string option, TextCatalog texts, string language)
    {
        var own = $"{dialog.Key}.{slot.Key}.{option}";
        return texts.Plain(language, slot.Kind == FieldKind.YesNo && !texts.Has(language, own) ? $"common.{option}" : own);
    }

    public static string Of(Slot slot, string stored, ImmutableArray<SlotOption> options, DialogContext context) => slot.Kind switch
    {
        FieldKind.Choice or FieldKind.Choices or FieldKind.YesNo or FieldKind.Person or FieldKind.Association =>
            string.Join(", ", stored.Split('\n').Select(value => options.FirstOrDefault(option => option.Value == value)?.Label ?? value)),
        FieldKind.Date or FieldKind.DateTime or FieldKind.DateTimes =>
            DateAnswers.InWords(slot.Kind, stored, context.Person.DatesAt(context.Now)),
        _ => stored,
    };
}
