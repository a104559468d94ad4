namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A command, as registered and as told.</summary>
/// <param name="Name">1 to 32 letters, digits, hyphens, underscores; lower case.</param>
/// <param name="Description">At most 100 characters; "" for user and message commands.</param>
/// <param name="DefaultMemberPermissions">Who sees it in a server, a bit set; 0 is administrators only, null everybody.</param>
/// <param name="Id">Given by the platform.</param>
internal sealed record ApplicationCommand(
    string Name, string Description, ApplicationCommandType Type = ApplicationCommandType.ChatInput, long? DefaultMemberPermissions = null, bool? Nsfw = null, string? Id = null, string? ApplicationId = null, string? Version = null)
{
    /// <summary>By the platform's locale: <c>fr</c>, <c>en-GB</c>.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    public IReadOnlyList<InteractionContext>? Contexts { get; init; }

    public IReadOnlyList<ApplicationIntegrationType>? IntegrationTypes { get; init; }
}
