using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Takes an association off the private list.</summary>
public sealed class AllowIntroductionCommand : ICommand
{
    public string Key => "allow-introduction";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var blocks = await turn.Db.Blocks.Where(block => block.NetworkId == turn.Person.NetworkId && block.By == turn.Person.AssociationId).ToListAsync(cancellationToken);
        if (!Guid.TryParse(argument, out var id) || blocks.Find(block => block.Id == id) is not { } removed)
        {
            turn.Reply("no-introduction.not-listed", buttons: [new("no-introduction.button.list", "nointroduction")]);
            return;
        }

        turn.Db.Blocks.RemoveRange(blocks.Where(block => block.Against == removed.Against));
        var name = await turn.Db.Associations.Where(association => association.Id == removed.Against).Select(association => association.Name).FirstOrDefaultAsync(cancellationToken);
        turn.Reply("no-introduction.removed", [("name", name)]);
    }
}
