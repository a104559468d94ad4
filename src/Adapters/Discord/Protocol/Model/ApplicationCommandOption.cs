namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Name">1 to 32 characters, lower case; this is the name that comes back, in whatever language it was shown.</param>
/// <param name="Description">1 to 100 characters.</param>
/// <param name="Autocomplete">Excludes choices.</param>
internal sealed record ApplicationCommandOption(
    ApplicationCommandOptionType Type, string Name, string Description, bool? Required = null, bool? Autocomplete = null, int? MinLength = null, int? MaxLength = null)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25.</summary>
    public IReadOnlyList<ApplicationCommandChoice>? Choices { get; init; }

    /// <summary>Of a subcommand or a group.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }
}
