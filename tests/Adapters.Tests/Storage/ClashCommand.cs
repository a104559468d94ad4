using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>Changes the person, and the first time loses the race for their row.</summary>
public sealed class ClashCommand : ICommand
{
    public string Key => "clash";

    public int Runs { get; private set; }

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        turn.Person.Name = "Renamed";
        turn.Reply("hello");
        if (++Runs == 1)
            await turn.Db.People.Where(person => person.Id == turn.Person.Id).ExecuteUpdateAsync(row => row.SetProperty(person => person.Version, person => person.Version + 1), cancellationToken);
    }
}
