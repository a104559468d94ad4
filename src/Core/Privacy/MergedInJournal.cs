using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>A backup from before two accounts were linked knows them as two people: whoever erases one erases both.</summary>
public sealed class MergedInJournal(ErasureJournal journal) : IReaction<PeopleMerged>
{
    public Task ReactAsync(PeopleMerged raised, Turn turn, CancellationToken cancellationToken) =>
        journal.MergedAsync(raised.Gone, raised.Into, turn.Now, cancellationToken);
}
