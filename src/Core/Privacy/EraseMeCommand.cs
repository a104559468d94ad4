using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Starts the days of grace.</summary>
public sealed class EraseMeCommand(ErasureJournal journal) : ICommand
{
    public string Key => "erase-me";

    public bool IsListed => false;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) => AskAsync(journal, turn, cancellationToken);

    internal static async Task AskAsync(ErasureJournal journal, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person.ErasureDueAt is not null)
            return;
        var due = turn.Now + Erasure.Grace;
        await journal.AskedAsync(turn.Person.Id, due, turn.Now, cancellationToken);
        RequestedErasure.Plan(turn.Db, turn.Person, due);
        turn.Reply("erasure.asked", [("day", turn.Person.DayWords(due, turn.Now))], [new("erasure.keep", "keep-data")]);
    }
}
