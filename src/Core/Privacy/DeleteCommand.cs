using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Says what erasing does and when, and asks. Who asked before is told by <see cref="ErasureOffer"/> where that stands.</summary>
public sealed class DeleteCommand : ICommand
{
    public string Key => "delete";

    public HelpGroup Group => HelpGroup.Data;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Person.ErasureDueAt is null)
            turn.Reply(
                "erasure.ask", [("day", turn.Person.DayWords(turn.Now + Erasure.Grace, turn.Now))],
                [new("erasure.erase", "erase-me"), new("erasure.keep", "keep-data"), new("erasure.export-first", "my-data")]);
        return Task.CompletedTask;
    }
}
