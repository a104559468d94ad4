namespace ChatAssistant.Adapters.Teams.Package;

/// <summary>The manifest's words in one language, by their place in it.</summary>
internal static class TeamsLocalization
{
    private const string Schema = "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json";

    public static SortedDictionary<string, string> Of(TeamsPackageWords words)
    {
        var places = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["$schema"] = Schema,
            ["name.short"] = words.Name.Short,
            ["name.full"] = words.Name.Full,
            ["description.short"] = words.Description.Short,
            ["description.full"] = words.Description.Full,
        };
        foreach (var (list, commands) in words.Commands.Index())
            foreach (var (place, command) in commands.Commands.Index())
            {
                places[FormattableString.Invariant($"bots[0].commandLists[{list}].commands[{place}].title")] = command.Title;
                places[FormattableString.Invariant($"bots[0].commandLists[{list}].commands[{place}].description")] = command.Description;
            }

        return places;
    }
}
