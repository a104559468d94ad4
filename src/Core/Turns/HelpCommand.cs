using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Turns;

/// <summary>Lists what the person's role may ask for, a line each, under a few headings.</summary>
public sealed class HelpCommand(IServiceProvider services) : ICommand
{
    public string Key => "help";

    public bool OpensFromLink => true;

    public bool IsControl => true;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var listed = services.GetRequiredService<CommandCatalog>().All.Where(command => command.IsListed && !command.IsControl && turn.Person.May(command.MinimumRole));
        var lines = listed.GroupBy(command => command.MinimumRole >= Role.Coordinator ? HelpGroup.Coordination : command.Group).OrderBy(group => group.Key)
            .SelectMany(group => group.Select(command => Line(command, turn)).Prepend(turn.Texts.Format(turn.Language, $"common.help-group.{EnumKey.Of(group.Key)}")));
        turn.Reply(
            "common.help", [("commands", lines.Aggregate((all, line) => all + RichText.From("\n") + line))],
            [new("common.choice.need", "need"), new("common.choice.status", "status"), new("common.ask-person", "ask-coordination")]);
        return Task.CompletedTask;
    }

    private static RichText Line(ICommand command, Turn turn) => turn.Texts.Format(
        turn.Language, "common.help-line",
        ("name", turn.Texts.Plain(turn.Language, $"command.{command.Key}.names").Split('|')[0]),
        ("what", turn.Texts.Plain(turn.Language, $"command.{command.Key}.help")));
}
