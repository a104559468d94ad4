using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The platform's limit to new sessions: one every five seconds in each of so many groups of connections.</summary>
internal sealed class FakeIdentifies(FakeDiscord discord)
{
    private static readonly Duration Spacing = Duration.FromSeconds(5);

    private readonly List<(int Shard, Instant At)> taken = [];

    /// <summary>How many connections may begin a session at once.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>The sessions that were begun.</summary>
    public IReadOnlyList<(int Shard, Instant At)> Taken => taken;

    /// <summary>How many came too soon.</summary>
    public int Refused { get; private set; }

    /// <returns>False when it came too soon.</returns>
    public bool TryTake(int shard)
    {
        if (taken.Exists(one => one.Shard % MaxConcurrency == shard % MaxConcurrency && discord.Now - one.At < Spacing))
        {
            Refused++;
            return false;
        }

        taken.Add((shard, discord.Now));
        return true;
    }
}
