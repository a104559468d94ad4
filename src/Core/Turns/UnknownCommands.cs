using System.Text.RegularExpressions;

namespace ChatAssistant.Core.Turns;

/// <summary>What is said of a "/name" that is no command, and of a command's bare name where it is no answer.</summary>
internal static partial class UnknownCommands
{
    private const int MostOffered = 2;

    /// <returns>The name that was meant as a command, or null where the words are not one.</returns>
    public static string? Find(string text) => Slashed().Match(text.Trim()) is { Success: true } match ? match.Groups["name"].Value : null;

    public static void Reply(Turn turn, CommandCatalog commands, string name)
    {
        var near = commands.Near(name, turn.Person.Role).Take(MostOffered).Select(command => ButtonOf(turn, command)).ToList();
        turn.Reply("common.unknown-command", [("name", name)], [.. near, .. NextSteps.Buttons.Skip(near.Count)]);
    }

    /// <summary>The words were refused as an answer: the command of that name may have been meant.</summary>
    public static void Offer(Turn turn, ICommand command) =>
        turn.Reply("common.also-command", [("name", NameOf(turn, command))], [ButtonOf(turn, command), new("common.finish-first", "resume")]);

    private static Button ButtonOf(Turn turn, ICommand command) => new("common.command", command.Key) { Arguments = [("name", NameOf(turn, command))] };

    private static string NameOf(Turn turn, ICommand command) => turn.Texts.Plain(turn.Language, $"command.{command.Key}.names").Split('|')[0];

    [GeneratedRegex(@"^/(?<name>\p{L}[\p{L}\d-]*)(\s|$)")]
    private static partial Regex Slashed();
}
