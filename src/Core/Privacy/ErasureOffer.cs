using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Whoever comes back in the days of grace is told that they may still stay.</summary>
public sealed class ErasureOffer : IReaction<ReturnedWhileLeaving>
{
    public Task ReactAsync(ReturnedWhileLeaving raised, Turn turn, CancellationToken cancellationToken)
    {
        turn.Reply("erasure.offer", [("day", turn.Person.DayWords(turn.Person.ErasureDueAt!.Value, turn.Now))], [new("erasure.keep", "keep-data")]);
        return Task.CompletedTask;
    }
}
