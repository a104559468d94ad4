using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>Ticks one thing off the list, and shows what is left.</summary>
public sealed class DoneCommand : ICommand
{
    public string Key => "done";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(argument, out var id)
            && await TodoList.Open(turn.Db, turn.Person.NetworkId).FirstOrDefaultAsync(item => item.Id == id, cancellationToken) is { } open && TodoActions.MayTick(open))
        {
            (open.DoneAt, open.DoneBy) = (turn.Now, turn.Person.Id);
            await turn.Db.SaveChangesAsync(cancellationToken);
        }

        await TodoCommand.ShowAsync(turn, cancellationToken);
    }
}
