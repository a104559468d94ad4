using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The documented limits of commands.</summary>
internal static partial class CommandLimits
{
    private static readonly string[] Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static string? Fault(JsonArray commands)
    {
        var chat = commands.Select(command => command!.AsObject()).Where(command => command["type"]?.GetValue<int>() is null or 1).ToList();
        if (chat.Count > 100 || commands.Count - chat.Count > 30)
            return "too many commands";
        if (chat.Select(command => command["name"]!.GetValue<string>()).Distinct().Count() < chat.Count)
            return "APPLICATION_COMMANDS_DUPLICATE_NAME";
        foreach (var command in chat)
            if ((Names(command) ?? Options(command["options"] as JsonArray ?? [])) is { } fault)
                return $"{command["name"]}: {fault}";
            else if (Characters(command) > 8000)
                return $"{command["name"]}: APPLICATION_COMMAND_TOO_LARGE";
        return null;
    }

    private static string? Options(JsonArray options)
    {
        if (options.Count > 25 || options.Select(option => option!["name"]!.GetValue<string>()).Distinct().Count() < options.Count)
            return "options: more than 25, or a name twice";
        if (options.SkipWhile(option => option!["required"]?.GetValue<bool>() == true).Any(option => option!["required"]?.GetValue<bool>() == true))
            return "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID";
        foreach (var option in options.Select(option => option!.AsObject()))
        {
            var choices = option["choices"] as JsonArray ?? [];
            if (choices.Count > 25 || (choices.Count > 0 && option["autocomplete"]?.GetValue<bool>() == true))
                return "choices: at most 25, and none beside autocomplete";
            if ((Names(option) ?? Options(option["options"] as JsonArray ?? []) ?? choices.SelectMany(choice => Texts(choice!.AsObject(), "name")).Select(name => DiscordLimits.Long(name, 100, "choice")).FirstOrDefault(found => found is not null)) is { } fault)
                return $"{option["name"]}: {fault}";
        }

        return null;
    }

    private static string? Names(JsonObject one)
    {
        var locales = new[] { "name_localizations", "description_localizations" }.SelectMany(kind => one[kind] as JsonObject ?? []).Select(pair => pair.Key);
        if (locales.Except(Locales).FirstOrDefault() is { } unknown)
            return $"locale {unknown}";
        foreach (var name in Texts(one, "name").Select(text => text!.GetValue<string>()))
            if (!Name().IsMatch(name) || !name.Equals(name.ToLowerInvariant(), StringComparison.Ordinal))
                return $"APPLICATION_COMMAND_INVALID_NAME « {name} »";
        return Texts(one, "description").Select(text => DiscordLimits.Long(text, 100, "description")).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<JsonNode?> Texts(JsonObject one, string what) => [one[what], .. (one[what + "_localizations"] as JsonObject ?? []).Select(pair => pair.Value)];

    /// <summary>The longest locale of each text counts.</summary>
    private static int Characters(JsonObject one) =>
        Longest(one, "name") + Longest(one, "description") + (one["value"]?.ToString().Length ?? 0)
        + new[] { "options", "choices" }.SelectMany(kind => one[kind] as JsonArray ?? []).Sum(inner => Characters(inner!.AsObject()));

    private static int Longest(JsonObject one, string what) => Texts(one, what).Max(text => text?.GetValue<string>().Length ?? 0);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Name();
}
