using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Teams.Package;

/// <summary>What a Teams app says of itself, after Microsoft's schema 1.25. Its words are French; <see cref="TeamsLocalization"/> has them in each language.</summary>
/// <param name="Version">Three numbers; raised whenever an installed package is replaced.</param>
/// <param name="Id">The app's id, which is also its bot's.</param>
internal sealed record TeamsManifest(string Version, string Id)
{
    [JsonPropertyName("$schema")]
    public string Schema { get; } = "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json";

    public string ManifestVersion { get; } = "1.25";

    public required Author Developer { get; init; }

    public required Words Name { get; init; }

    public required Words Description { get; init; }

    public Pictures Icons { get; } = new(TeamsPackage.ColorIcon, TeamsPackage.OutlineIcon);

    public string AccentColor { get; } = "#1D6553";

    public required ImmutableArray<Bot> Bots { get; init; }

    public required Languages LocalizationInfo { get; init; }

    public ImmutableArray<string> Permissions { get; } = ["identity", "messageTeamMembers"];

    public string DefaultInstallScope { get; } = Bot.Personal;

    public required ImmutableArray<string> ValidDomains { get; init; }

    /// <param name="Name">At most 32 characters.</param>
    public sealed record Author(string Name, string WebsiteUrl, string PrivacyUrl, string TermsOfUseUrl);

    public sealed record Words(string Short, string Full);

    public sealed record Pictures(string Color, string Outline);

    public sealed record Bot(string BotId, ImmutableArray<CommandList> CommandLists)
    {
        public const string Personal = "personal";
        public const string Team = "team";
        public const string Group = "groupChat";

        public ImmutableArray<string> Scopes { get; } = [Personal, Team, Group];

        /// <summary>Offers files in the personal conversation.</summary>
        public bool SupportsFiles { get; } = true;

        public bool IsNotificationOnly { get; }
    }

    /// <param name="Commands">At most ten.</param>
    public sealed record CommandList(ImmutableArray<string> Scopes, ImmutableArray<Command> Commands);

    /// <param name="Title">What is written into the message when it is chosen.</param>
    public sealed record Command(string Title, string Description);

    public sealed record Languages(string DefaultLanguageTag, string DefaultLanguageFile, ImmutableArray<Language> AdditionalLanguages);

    public sealed record Language(string LanguageTag, string File);
}
