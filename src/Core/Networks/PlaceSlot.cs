using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Networks;

/// <summary>A place as an answer: a commune that is recognised, chosen among several, or free words.</summary>
public static class PlaceSlot
{
    public const int MaxLength = 100;

    /// <summary>The answer is stored as one would write it, so that it reads the same in the database and in a form.</summary>
    public static Slot<string> Of(string key, PlaceDirectory places) =>
        new(key, FieldKind.Text, (raw, context) => Read(raw.Trim(), context, places), TryParse) { MaxLength = MaxLength };

    /// <summary>How a commune is stored: only it is found by this.</summary>
    public static string Stored(Place place) => $"{place.Name} ({place.Departement.Code})";

    /// <summary>Puts an answer on an association.</summary>
    public static void Apply(Association association, string answer, PlaceDirectory places) =>
        (association.PlaceCode, association.PlaceWords) = places.Find(answer) is [var place] ? (place.InseeCode, "") : (null, answer);

    private static SlotReading Read(string typed, SlotContext context, PlaceDirectory places)
    {
        if (typed.Length > MaxLength)
            return SlotReading.Refuse("too-long", ("max", MaxLength));
        var found = places.Find(typed);
        return found is [var only] ? new SlotReading.Accepted(Stored(only))
            : OptionMatcher.Match(typed, context.Options) is [var chosen] ? new SlotReading.Accepted(chosen.Value)
            : found.IsEmpty ? new SlotReading.Accepted(typed)
            : new SlotReading.Ambiguous(
                new("place-ambiguous"),
                [.. found.Select(place => new SlotOption(Stored(place), $"{place.Name} ({place.Departement.Name})")), new(typed, $"« {typed} »")]);
    }

    private static bool TryParse(string stored, out string value)
    {
        value = stored;
        return true;
    }
}
