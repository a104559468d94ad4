using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The private list of associations never to be introduced to: shown, added to, taken from.</summary>
public sealed class NoIntroductionCommand : ICommand
{
    public string Key => "nointroduction";

    public HelpGroup Group => HelpGroup.Safety;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Person.AssociationId is not { } association)
        {
            turn.Reply("no-introduction.no-association", buttons: NextSteps.Buttons);
            return;
        }

        var listed = await (
            from block in turn.Db.Blocks
            where block.NetworkId == turn.Person.NetworkId && block.By == association
            join against in turn.Db.Set<Association>() on block.Against equals against.Id
            orderby against.Name
            select new { block.Id, against.Name }).ToListAsync(cancellationToken);
        if (listed.Count == 0 || argument == "add")
            turn.Start(NoIntroductionDialog.Key);
        else
            turn.Reply(
                "no-introduction.list", [("names", listed.Select(block => block.Name).Distinct())],
                [new("no-introduction.button.add", "nointroduction add"), .. listed.DistinctBy(block => block.Name).Select(block => new Button("no-introduction.button.remove", $"allow-introduction {block.Id:N}") { Arguments = [("name", block.Name)] })]);
    }
}
