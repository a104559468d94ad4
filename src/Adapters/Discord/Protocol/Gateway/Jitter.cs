namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>A row of numbers that look random and depend on their seed alone (SplitMix64), so that a session stays a pure function.</summary>
internal readonly record struct Jitter(ulong Seed)
{
    /// <returns>A number from 0 up to 1, and the rest of the row.</returns>
    public (double Value, Jitter Next) Take()
    {
        unchecked
        {
            var state = Seed + 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) / (ulong.MaxValue + 1.0), new(state));
        }
    }
}
