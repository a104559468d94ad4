using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Starts the days of grace.</summary>
public sealed class EraseMeCommand : ICommand
{
    public string Key => "erase-me";

    public bool IsListed => false;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Person.ErasureDueAt is not null)
            return Task.CompletedTask;
        var due = turn.Now + Erasure.Grace;
        turn.Person.ErasureDueAt = due;
        turn.Db.Due.Add(new() { Kind = RequestedErasure.DueKind, Subject = turn.Person.Id.Value, PersonId = turn.Person.Id, DueAt = due });
        turn.Reply("erasure.asked", [("day", turn.Person.DayWords(due, turn.Now))], [new("erasure.keep", "keep-data")]);
        return Task.CompletedTask;
    }
}
