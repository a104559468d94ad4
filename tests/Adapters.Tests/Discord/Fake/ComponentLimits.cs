using System.Text.Json.Nodes;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The documented limits of buttons, selects and forms.</summary>
internal static class ComponentLimits
{
    private const int Link = 5;

    /// <summary>Up to five rows of up to five buttons or one select, no name twice.</summary>
    public static string? Rows(JsonArray rows)
    {
        if (rows.Count > 5 || rows.Any(row => row!["type"]!.GetValue<int>() != 1))
            return "components: at most 5 action rows";
        foreach (var row in rows)
        {
            var controls = row!["components"]!.AsArray();
            var selects = controls.Count(control => control!["type"]!.GetValue<int>() != 2);
            if (controls.Count is 0 or > 5 || (selects > 0 && controls.Count > 1))
                return "components: a row holds 1 to 5 buttons, or one select";
        }

        var all = rows.SelectMany(row => row!["components"]!.AsArray()).Select(control => control!.AsObject()).ToList();
        return all.Select(control => control["type"]!.GetValue<int>() == 2 ? Button(control) : Select(control)).FirstOrDefault(fault => fault is not null) ?? Names(all);
    }

    /// <summary>Components of the second version: 40 in all.</summary>
    public static string? Free(JsonArray components)
    {
        var all = All(components).ToList();
        var texts = all.Where(one => one["type"]!.GetValue<int>() == 10).Sum(one => one["content"]!.GetValue<string>().Length);
        return all.Count is 0 or > 40 || texts > 4000 ? "components: 1 to 40, with 4000 characters" : Names([.. all.Where(one => one["custom_id"] is not null)]);
    }

    public static string? Modal(JsonObject modal)
    {
        var parts = modal["components"]!.AsArray();
        if (parts.Count is 0 or > 5)
            return "modal components: 1 to 5";
        if ((DiscordLimits.Long(modal["title"], 45, "title") ?? DiscordLimits.Long(modal["custom_id"], 100, "custom_id")) is { } fault)
            return fault;
        foreach (var part in parts)
            if (part!["type"]!.GetValue<int>() is var type && type == 18)
            {
                if ((DiscordLimits.Long(part["label"], 45, "label") ?? DiscordLimits.Long(part["description"], 100, "description") ?? Field(part["component"]!.AsObject())) is { } wrong)
                    return wrong;
            }
            else if (type != 10)
                return $"modal: a component of type {type} stands in no label";
        return Names([.. parts.Where(part => part!["component"] is not null).Select(part => part!["component"]!.AsObject())]);
    }

    private static string? Field(JsonObject field)
    {
        if (field["type"]!.GetValue<int>() != 4)
            return field["disabled"] is not null ? "a select in a form cannot be disabled" : Select(field);
        var (least, most) = (field["min_length"]?.GetValue<int>() ?? 0, field["max_length"]?.GetValue<int>() ?? 4000);
        if (field["label"] is not null)
            return "a text input in a label has none of its own";
        return least > most || field["value"]?.GetValue<string>().Length > most ? "text input: lengths" : DiscordLimits.Long(field["placeholder"], 100, "placeholder");
    }

    private static string? Button(JsonObject button)
    {
        var isLink = button["style"]!.GetValue<int>() == Link;
        if (isLink != (button["url"] is not null) || isLink == (button["custom_id"] is not null))
            return "button: a link has an address, every other a custom_id";
        if (isLink && !(Uri.TryCreate(button["url"]!.GetValue<string>(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "discord"))
            return "button: not a well formed address";
        return button["label"] is null && button["emoji"] is null ? "button: without a label" : DiscordLimits.Long(button["label"], 80, "label") ?? DiscordLimits.Long(button["url"], 512, "url");
    }

    private static string? Select(JsonObject select)
    {
        if (select["type"]!.GetValue<int>() != 3)
            return null;
        var options = select["options"] as JsonArray ?? [];
        if (options.Count is 0 or > 25)
            return "select: 1 to 25 options";
        if (options.Select(option => DiscordLimits.Long(option!["label"], 100, "label") ?? DiscordLimits.Long(option["value"], 100, "value") ?? DiscordLimits.Long(option["description"], 100, "description")).FirstOrDefault(found => found is not null) is { } fault)
            return "select option " + fault;
        if (options.Select(option => option!["value"]!.GetValue<string>()).Distinct().Count() < options.Count)
            return "select: a value twice";
        var (least, most) = (select["min_values"]?.GetValue<int>() ?? 1, select["max_values"]?.GetValue<int>() ?? 1);
        if (least < 0 || most < 1 || least > most || most > options.Count)
            return "select: min_values and max_values";
        return options.Count(option => option!["default"]?.GetValue<bool>() == true) > most ? "select: too many defaults" : DiscordLimits.Long(select["placeholder"], 150, "placeholder");
    }

    private static string? Names(List<JsonObject> controls)
    {
        var names = controls.Select(control => control["custom_id"]?.GetValue<string>()).Where(name => name is not null).ToList();
        return names.Any(name => name!.Length is 0 or > 100) ? "custom_id: 1 to 100 characters" : names.Distinct().Count() < names.Count ? "custom_id: duplicated" : null;
    }

    private static IEnumerable<JsonObject> All(JsonArray components) =>
        components.SelectMany(one => new[] { one!.AsObject() }.Concat(All(one["components"] as JsonArray ?? [])).Concat(one["accessory"] is JsonObject accessory ? [accessory] : []));
}
