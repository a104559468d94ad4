using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Takes an erasure back within its days of grace.</summary>
public sealed class KeepCommand(ErasureJournal journal) : ICommand
{
    public string Key => "keep-data";

    public bool IsListed => false;

    public bool IsControlFor(Person person) => person.ErasureDueAt is not null;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var wasLeaving = turn.Person.ErasureDueAt is not null;
        if (wasLeaving)
            await journal.KeptAsync(turn.Person.Id, turn.Now, cancellationToken);
        await RequestedErasure.TakeBackAsync(turn.Db, turn.Person, cancellationToken);
        turn.Reply(wasLeaving ? "erasure.kept" : "erasure.nothing-asked", buttons: NextSteps.Buttons);
    }
}
