using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;
using Telegram.Bot.Types;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>The commands as Telegram lists them: lower-case letters, digits and underscores only.</summary>
internal sealed class TelegramCommands(CommandCatalog catalog, TextCatalog texts)
{
    private const int Most = 100;
    private const int LongestName = 32;
    private const int LongestDescription = 256;

    /// <param name="role">Whose; null for a group, where only what leads into the private conversation is of use.</param>
    public IReadOnlyList<BotCommand> For(Role? role, string language) =>
    [
        .. catalog.All
            .Where(command => command.IsListed && (role is { } own ? own >= command.MinimumRole : command.OpensFromLink))
            .OrderByDescending(command => command.MinimumRole).ThenBy(command => command.IsControl)
            .Select(command => new BotCommand(NameOf(command, language), DescriptionOf(command, language)))
            .Where(command => IsName(command.Command) && command.Description.Length > 0)
            .DistinctBy(command => command.Command)
            .Take(Most),
    ];

    private string NameOf(ICommand command, string language) => texts.Plain(language, $"command.{command.Key}.names").Split('|')[0];

    private string DescriptionOf(ICommand command, string language) =>
        texts.Plain(language, $"command.{command.Key}.help") is var words && words.Length > LongestDescription ? words[..LongestDescription] : words;

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
}
