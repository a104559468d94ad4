using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>Yes and no as people say them, in French and English.</summary>
public static class YesNoWords
{
    public const string Yes = "yes";
    public const string No = "no";

    private static readonly ImmutableHashSet<string> YesWords =
        ["oui", "o", "ouais", "ok", "okay", "d accord", "daccord", "bien sur", "volontiers", "c est ca", "c est bon", "tout a fait", "exactement", "yes", "y", "yep", "yeah", "sure", "of course", "fine", "agreed"];

    private static readonly ImmutableHashSet<string> NoWords =
        ["non", "n", "nan", "pas du tout", "no", "nope", "non merci", "no thanks", "no thank you"];

    public static ImmutableArray<string> Keys { get; } = [Yes, No];

    public static bool TryParse(string stored, out bool value)
    {
        value = stored == Yes;
        return stored is Yes or No;
    }

    public static bool IsYes(string words) => YesWords.Contains(OptionMatcher.Fold(words));

    public static bool IsNo(string words) => NoWords.Contains(OptionMatcher.Fold(words));

    public static SlotReading Read(string raw, SlotContext context)
    {
        var words = OptionMatcher.Fold(raw);
        return YesWords.Contains(words) ? new SlotReading.Accepted(Yes)
            : NoWords.Contains(words) ? new SlotReading.Accepted(No)
            : OptionMatcher.Match(raw.Trim(), context.Options) is [var one] ? new SlotReading.Accepted(one.Value)
            : SlotReading.Refuse("yes-no");
    }
}
