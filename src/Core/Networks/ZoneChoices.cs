using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Texts;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>Time zones as answers: those of France and its neighbours to choose from, all others by their city or IANA name.</summary>
public static class ZoneChoices
{
    private static readonly ImmutableArray<string> Usual =
    [
        "Europe/Paris", "America/Guadeloupe", "America/Martinique", "America/Cayenne", "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti",
        "America/Miquelon", "Pacific/Wallis", "Europe/London", "America/Montreal",
    ];

    public static Slot<string> Slot(string key) => new(key, FieldKind.Choice, Read, TryParse) { HasLoadedOptions = true };

    public static IReadOnlyList<SlotOption> Options(TextCatalog texts, string language) =>
        [.. Usual.Select(zone => new SlotOption(zone, Label(zone, texts, language)))];

    /// <summary>« heure de La Réunion »; the city of its name where the texts have no words for it.</summary>
    public static string Label(string zone, TextCatalog texts, string language) =>
        texts.Has(language, $"settings.zones.{zone}") ? texts.Plain(language, $"settings.zones.{zone}") : texts.Plain(language, "settings.other-zone", ("city", CityOf(zone)));

    private static SlotReading Read(string raw, SlotContext context) => OptionMatcher.Match(raw.Trim(), context.Options) switch
    {
        [var one] => new SlotReading.Accepted(one.Value),
        [] => Find(raw) switch
        {
            [var only] => new SlotReading.Accepted(only),
            [] => SlotReading.Refuse("zone-unknown"),
            var several => new SlotReading.Ambiguous(new("choice-ambiguous"), [.. several.Select(zone => new SlotOption(zone, zone))]),
        },
        var several => new SlotReading.Ambiguous(new("choice-ambiguous"), several),
    };

    private static ImmutableArray<string> Find(string typed)
    {
        var words = OptionMatcher.Fold(typed);
        return words.Length == 0
            ? []
            : [.. DateTimeZoneProviders.Tzdb.Ids.Where(zone => zone.Contains('/', StringComparison.Ordinal) && (OptionMatcher.Fold(zone) == words || OptionMatcher.Fold(CityOf(zone)) == words))];
    }

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private static bool TryParse(string stored, out string value)
    {
        value = stored;
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(stored) is not null;
    }
}
