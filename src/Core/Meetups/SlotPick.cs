using System.Collections.Immutable;
using System.Globalization;

namespace ChatAssistant.Core.Meetups;

/// <summary>One of a poll's slots as an answer, stored as "2/3": which one, of how many. 0 is none of them.</summary>
public readonly record struct SlotPick(int Number, int Of)
{
    public static bool TryParse(string stored, out SlotPick pick)
    {
        pick = default;
        if (stored.Split('/') is not [var number, var of] || !Read(number, out var which) || !Read(of, out var all) || which > all)
            return false;
        pick = new(which, all);
        return true;
    }

    /// <summary>The slots among some picks.</summary>
    public static ImmutableArray<int> Numbers(ImmutableArray<SlotPick> picks) =>
        picks.IsDefault ? [] : [.. picks.Where(pick => pick.Number > 0).Select(pick => pick.Number).Distinct()];

    /// <summary>Whether some slots of the poll are not among the picks. False before anything was picked.</summary>
    public static bool LeaveSome(ImmutableArray<SlotPick> picks) => !picks.IsDefaultOrEmpty && Numbers(picks).Length < picks[0].Of;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    private static bool Read(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
