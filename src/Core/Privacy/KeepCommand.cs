using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Takes an erasure back within its days of grace.</summary>
public sealed class KeepCommand : ICommand
{
    public string Key => "keep-data";

    public bool IsListed => false;

    public bool IsControlFor(Person person) => person.ErasureDueAt is not null;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var wasLeaving = turn.Person.ErasureDueAt is not null;
        turn.Person.ErasureDueAt = null;
        turn.Db.Due.RemoveRange(await turn.Db.Due
            .Where(row => row.Kind == RequestedErasure.DueKind && row.PersonId == turn.Person.Id && row.State == DueState.Waiting)
            .ToListAsync(cancellationToken));
        turn.Reply(wasLeaving ? "erasure.kept" : "erasure.nothing-asked", buttons: NextSteps.Buttons);
    }
}
