using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Needs;

/// <summary>A number of people as an answer: a band that was offered, or a number as one says it (« 30 », « une trentaine »).</summary>
internal static partial class SizeSlot
{
    /// <summary>Round numbers in words, folded, in every language.</summary>
    private static readonly (string Word, int People)[] Words =
    [
        ("dizaine", 10), ("douzaine", 12), ("quinzaine", 15), ("vingtaine", 20), ("trentaine", 30), ("quarantaine", 40), ("cinquantaine", 50),
        ("soixantaine", 60), ("centaines", 200), ("centaine", 100), ("dozens", 30), ("dozen", 12), ("hundreds", 200), ("hundred", 100),
    ];

    public static Slot<SizeBand> Of(string key) => Slot.Choice<SizeBand>(key) with { Reader = Read };

    private static SizeBand BandOf(int people) => people switch
    {
        < 5 => SizeBand.Few,
        <= 15 => SizeBand.AboutTen,
        <= 50 => SizeBand.AboutThirty,
        <= 150 => SizeBand.AboutHundred,
        _ => SizeBand.Many,
    };

    /// <summary>"3" may be three people or the third answer: where both make sense, it is asked.</summary>
    private static SlotReading Read(string raw, SlotContext context)
    {
        var picked = OptionMatcher.Match(raw.Trim(), context.Options);
        var isBareNumber = raw.Trim().All(char.IsAsciiDigit);
        var wasAsked = isBareNumber && context.Options.Length < EnumKey.All<SizeBand>().Length;
        if (picked is [var one] && (!isBareNumber || wasAsked))
            return new SlotReading.Accepted(one.Value);
        if (PeopleIn(raw) is { } people && context.Options.FirstOrDefault(option => option.Value == EnumKey.Of(BandOf(people))) is { } meant)
            return picked is [var numbered] && numbered != meant
                ? new SlotReading.Ambiguous(new("choice-ambiguous"), [meant, numbered])
                : new SlotReading.Accepted(meant.Value);
        return picked.IsEmpty ? SlotReading.Refuse("choice") : new SlotReading.Ambiguous(new("choice-ambiguous"), picked);
    }

    private static int? PeopleIn(string raw)
    {
        var folded = OptionMatcher.Fold(raw);
        if (Numbers().Match(folded) is { Success: true } match && int.TryParse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        return Words.Where(word => folded.Contains(word.Word, StringComparison.Ordinal)).Select(word => (int?)word.People).FirstOrDefault();
    }

    [GeneratedRegex(@"\d{1,5}")]
    private static partial Regex Numbers();
}
