using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Turns;

/// <summary>Finds what would go wrong in a dialog: doubled keys, missing texts, conditions that throw, pages no form can hold.</summary>
public static class DialogFaults
{
    /// <summary>What the smallest form of the platforms holds (Discord's modal).</summary>
    public const int FieldsPerPage = 5;

    public static IEnumerable<string> Of(IReadOnlyList<DialogDefinition> dialogs, TextCatalog texts) =>
        dialogs.GroupBy(dialog => dialog.Key).Where(group => group.Count() > 1).Select(group => $"dialog '{group.Key}' is defined twice")
            .Concat(dialogs.SelectMany(dialog => Of(dialog).Concat(MissingTexts(dialog, texts))));

    private static IEnumerable<string> Of(DialogDefinition dialog)
    {
        foreach (var doubled in dialog.Slots.GroupBy(asked => asked.Slot.Key).Where(group => group.Count() > 1))
            yield return $"{dialog.Key}.{doubled.Key} is asked twice";
        if (dialog.Upgrades.Count != dialog.Version - 1)
            yield return $"{dialog.Key} is version {dialog.Version} with {dialog.Upgrades.Count} upgrades";
        foreach (var page in dialog.Pages)
        {
            if (page.Count() > FieldsPerPage)
                yield return $"{dialog.Key}.{page.Key} has over {FieldsPerPage} fields";
            foreach (var asked in page)
            {
                if (asked.Slot.DependsOn.Any(key => page.Any(other => other.Slot.Key == key)))
                    yield return $"{dialog.Key}.{asked.Slot.Key} has options that depend on its own page";
                if (Throws(asked))
                    yield return $"{dialog.Key}.{asked.Slot.Key} has a condition that throws on empty answers";
            }
        }
    }

    private static bool Throws(AskedSlot asked)
    {
        try
        {
            asked.When(Answers.None);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static IEnumerable<string> MissingTexts(DialogDefinition dialog, TextCatalog texts) =>
        from language in texts.Languages
        from key in dialog.Slots.SelectMany(asked => TextKeys(dialog, asked.Slot))
        where !texts.Has(language, key)
        select $"text {language}/{key} is missing";

    private static IEnumerable<string> TextKeys(DialogDefinition dialog, Slot slot)
    {
        yield return $"{dialog.Key}.{slot.Key}.ask";
        if (dialog.Review)
            yield return $"{dialog.Key}.{slot.Key}.short";
        if (slot.Kind != FieldKind.YesNo)
            foreach (var option in slot.OptionKeys)
                yield return $"{dialog.Key}.{slot.Key}.{option}";
    }
}
