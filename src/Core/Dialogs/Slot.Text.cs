using System.Globalization;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Dialogs;

public abstract partial record Slot
{
    /// <summary>Free words, trimmed.</summary>
    public static Slot<string> Text(string key, int maxLength = 1000, int minLength = 1) =>
        new(key, FieldKind.Text, (raw, _) => ReadText(raw.Trim(), minLength, maxLength), ParseText) { MaxLength = maxLength };

    /// <summary>A whole number; words around it are ignored when only one number is written.</summary>
    public static Slot<int> Number(string key, int min, int max) =>
        new(key, FieldKind.Number, (raw, _) => ReadNumber(raw, min, max), ParseNumber);

    private static SlotReading ReadText(string text, int min, int max) =>
        text.Length > max ? SlotReading.Refuse("too-long", ("max", max))
        : text.Length < min ? SlotReading.Refuse("too-short", ("min", min))
        : new SlotReading.Accepted(text);

    private static bool ParseText(string stored, out string value)
    {
        value = stored;
        return true;
    }

    private static SlotReading ReadNumber(string raw, int min, int max)
    {
        var numbers = raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => ParseNumber(word.Trim('.', ','), out var number) ? number : (int?)null)
            .Where(number => number is not null).ToList();
        return numbers is [{ } only] && only >= min && only <= max
            ? new SlotReading.Accepted(only.ToString(CultureInfo.InvariantCulture))
            : SlotReading.Refuse("number", ("min", min), ("max", max));
    }

    private static bool ParseNumber(string stored, out int value) =>
        int.TryParse(stored, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
