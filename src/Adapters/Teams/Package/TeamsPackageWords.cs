using System.Collections.Immutable;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Adapters.Teams.Package;

/// <summary>The app's words in one language: its name, what it is for, and the commands that Teams proposes while one writes.</summary>
/// <param name="texts">The product's.</param>
/// <param name="own">The channel's.</param>
/// <param name="name">How the network wants it to be called; null for the name in this language.</param>
internal sealed class TeamsPackageWords(TextCatalog texts, TeamsTexts own, string language, string? name)
{
    /// <summary>What Teams shows of a short name.</summary>
    public const int LongestName = 30;

    /// <summary>In the personal conversation; Teams shows ten.</summary>
    public static readonly ImmutableArray<string> PersonalCommands = ["need", "partners", "slots", "meetup", "followup", "profile", "me", "start", "help"];

    /// <summary>In a channel or a group chat: what leads into the personal conversation.</summary>
    public static readonly ImmutableArray<string> GroupCommands = ["need", "partners", "followup", "help"];

    public TeamsManifest.Words Name => new(name ?? own.Format(language, "package.name"), name ?? own.Format(language, "package.name.full"));

    public TeamsManifest.Words Description => new(own.Format(language, "package.description"), own.Format(language, "package.description.full"));

    public ImmutableArray<TeamsManifest.CommandList> Commands =>
    [
        new([TeamsManifest.Bot.Personal], [.. PersonalCommands.Select(Command)]),
        new([TeamsManifest.Bot.Team, TeamsManifest.Bot.Group], [.. GroupCommands.Select(Command)]),
    ];

    /// <summary>Without a slash: Teams has slash commands of its own.</summary>
    private TeamsManifest.Command Command(string key) => new(texts.Plain(language, $"command.{key}.names").Split('|')[0], texts.Plain(language, $"command.{key}.help"));
}
