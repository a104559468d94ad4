using System.Globalization;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>A person's settings in their own words.</summary>
internal static class SettingsWords
{
    public static IReadOnlyList<(string Name, object? Value)> Of(Person person, Instant now, TextCatalog texts)
    {
        return
        [
            ("language", texts.Plain(person.Language, "settings.own-name")),
            ("zone", ZoneChoices.Label(person.ZoneId, texts, person.Language)),
            ("quiet", person.QuietFrom != person.QuietUntil),
            ("from", Hour(person.QuietFrom, texts, person.Language)), ("until", Hour(person.QuietUntil, texts, person.Language)),
            ("paused", person.PausedUntil is not null),
            ("pause", person.PausedUntil is { } day ? person.DayWords(day, now) : ""),
            ("numbered", person.TextOnly),
        ];
    }

    private static string Hour(LocalTime time, TextCatalog texts, string language) =>
        texts.Plain(language, "settings.hour", ("hour", time.Hour), ("minutes", time.Minute), ("minute", time.ToString("mm", CultureInfo.InvariantCulture)));
}
