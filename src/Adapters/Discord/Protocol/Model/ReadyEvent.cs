using System.Globalization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>READY: who we are, how to resume, and which servers this connection serves.</summary>
internal sealed record ReadyEvent(User? User = null, string? SessionId = null, string? ResumeGatewayUrl = null, Application? Application = null)
{
    /// <summary>Where the time begins in an id.</summary>
    private const int TimeBits = 22;

    public IReadOnlyList<Guild> Guilds { get => field ?? []; init; }

    /// <summary>Which connection this is, and of how many; empty for the only one.</summary>
    public IReadOnlyList<int> Shard { get => field ?? []; init; }

    /// <summary>True for a server whose events come by this connection.</summary>
    public bool Serves(string guild) => Shard is not [var shard, > 0 and var shards] || (ulong.TryParse(guild, CultureInfo.InvariantCulture, out var id) && (long)((id >> TimeBits) % (ulong)shards) == shard);
}
