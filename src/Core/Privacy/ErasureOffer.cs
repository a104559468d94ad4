using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Whoever comes back in the days of grace is told that they may still stay; not again with every word they say.</summary>
public sealed class ErasureOffer : IReaction<ReturnedWhileLeaving>
{
    public Task ReactAsync(ReturnedWhileLeaving raised, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Person.LastSeenAt == turn.Now)
            turn.Reply("erasure.offer", [("day", turn.Person.DayWords(turn.Person.ErasureDueAt!.Value, turn.Now))], [new("erasure.keep", "keep-data")]);
        return Task.CompletedTask;
    }
}
