using System.Text.RegularExpressions;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Discord;

/// <summary>The commands as Discord lists them: English names by default, since that is what other languages see, French and English ones in theirs.</summary>
internal sealed partial class DiscordCommands(CommandCatalog catalog, TextCatalog texts, DiscordTexts own)
{
    /// <summary>Shows the network's card in a channel.</summary>
    public const string Board = "board";

    /// <summary>Says anything, where nothing that is typed reaches the bot.</summary>
    public const string Say = "say";

    private const int Most = 100;
    private const int LongestDescription = 100;
    private const int LongestWords = 2000;

    /// <summary>Who may manage a server: others are not shown what is for the coordination. The roles of a network hold all the same.</summary>
    private const long ManageGuild = 1 << 5;

    private static readonly (string Locale, string Language)[] Locales = [("en-GB", "en"), ("en-US", "en"), ("fr", "fr")];

    /// <summary>What follows a command's name, where words do.</summary>
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal) { ["start"] = "code", ["link"] = "code", ["consent"] = "answer", ["ask-coordination"] = "question" };

    public IReadOnlyList<ApplicationCommand> All =>
    [
        .. catalog.All.Where(command => command.IsListed).OrderBy(command => command.MinimumRole).Select(Listed)
            .Append(Command(language => own.Format(language, "command.say.name"), language => own.Format(language, "command.say.help"), null) with { Options = [Option("words") with { Required = true }] })
            .Append(Command(language => own.Format(language, "command.board.name"), language => own.Format(language, "command.board.help"), ManageGuild) with { Contexts = [InteractionContext.Guild] })
            .Where(command => NameShape().IsMatch(command.Name) && command.Description.Length > 0)
            .DistinctBy(command => command.Name)
            .Take(Most),
    ];

    private ApplicationCommand Listed(ICommand command)
    {
        var made = Command(
            language => texts.Plain(language, $"command.{command.Key}.names").Split('|')[0], language => texts.Plain(language, $"command.{command.Key}.help"),
            command.MinimumRole >= Role.Coordinator ? ManageGuild : null);
        return Options.TryGetValue(command.Key, out var option) ? made with { Options = [Option(option)] } : made;
    }

    private static ApplicationCommand Command(Func<string, string> name, Func<string, string> description, long? permissions) => new(name("en"), Described(description("en")), DefaultMemberPermissions: permissions)
    {
        NameLocalizations = Localized(name),
        DescriptionLocalizations = Localized(language => Described(description(language))),
        Contexts = [InteractionContext.Guild, InteractionContext.BotDm],
        IntegrationTypes = [ApplicationIntegrationType.GuildInstall],
    };

    private ApplicationCommandOption Option(string key) => new(ApplicationCommandOptionType.String, own.Format("en", $"option.{key}.name"), own.Format("en", $"option.{key}.help"), MaxLength: key == "answer" ? null : LongestWords)
    {
        NameLocalizations = Localized(language => own.Format(language, $"option.{key}.name")),
        DescriptionLocalizations = Localized(language => own.Format(language, $"option.{key}.help")),
        Choices = key == "answer" ? [Choice("yes"), Choice("no")] : null,
    };

    private ApplicationCommandChoice Choice(string word) => new(own.Format("en", $"option.answer.{word}"), word) { NameLocalizations = Localized(language => own.Format(language, $"option.answer.{word}")) };

    private static SortedDictionary<string, string> Localized(Func<string, string> words) => new(Locales.ToDictionary(locale => locale.Locale, locale => words(locale.Language)), StringComparer.Ordinal);

    private static string Described(string words) => DiscordComponents.Shortened(words, LongestDescription);

    [GeneratedRegex(@"^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$")]
    private static partial Regex NameShape();
}
