namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>Events end in any order; what counts is the last one before which none is missing.</summary>
internal sealed class CommittedSequence
{
    private readonly SortedDictionary<long, bool> underWay = [];

    public void Begin(long sequence) => underWay[sequence] = false;

    /// <returns>Up to where everything is committed now; null when that did not move.</returns>
    public long? Commit(long sequence)
    {
        if (!underWay.ContainsKey(sequence))
            return null;
        underWay[sequence] = true;
        long? committed = null;
        while (underWay.FirstOrDefault() is { Value: true, Key: var first })
        {
            underWay.Remove(first);
            committed = first;
        }

        return committed;
    }

    /// <summary>What is under way belongs to a connection that is gone: it will be told again.</summary>
    public void Clear() => underWay.Clear();
}
