using System.Globalization;
using ChatAssistant.Core.Dialogs;

namespace ChatAssistant.Core.Exchanges;

/// <summary>
/// The last question before words go to somebody else. Only the button, its number or its very label counts: a sentence that
/// happens to hold the word "send" sends nothing.
/// </summary>
public static class Preview
{
    public static readonly Slot<PreviewChoice> Choice = Slot.Choice<PreviewChoice>("preview") with { Reader = Read };

    private static SlotReading Read(string raw, SlotContext context)
    {
        var words = OptionMatcher.Fold(raw);
        for (var i = 0; i < context.Options.Length; i++)
            if (context.Options[i] is var option
                && (option.Value == raw || OptionMatcher.Fold(option.Label) == words || (i + 1).ToString(CultureInfo.InvariantCulture) == words))
                return new SlotReading.Accepted(option.Value);
        return SlotReading.Refuse("choice");
    }
}
