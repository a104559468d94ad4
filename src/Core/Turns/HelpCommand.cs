using ChatAssistant.Core.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Turns;

/// <summary>Lists what the person's role may ask for, a line each.</summary>
public sealed class HelpCommand(IServiceProvider services) : ICommand
{
    public string Key => "help";

    public bool OpensFromLink => true;

    public bool IsControl => true;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var lines = services.GetRequiredService<CommandCatalog>().All
            .Where(command => command.IsListed && turn.Person.May(command.MinimumRole))
            .OrderBy(command => command.MinimumRole).ThenBy(command => command.IsControl)
            .Select(command => turn.Texts.Format(
                turn.Language, "common.help-line",
                ("name", turn.Texts.Plain(turn.Language, $"command.{command.Key}.names").Split('|')[0]),
                ("what", turn.Texts.Plain(turn.Language, $"command.{command.Key}.help"))));
        turn.Reply("common.help", [("commands", lines.Aggregate((all, line) => all + RichText.From("\n") + line))]);
        return Task.CompletedTask;
    }
}
