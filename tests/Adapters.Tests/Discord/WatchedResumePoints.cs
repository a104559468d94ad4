using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Tells up to where the bot would go on: what it has no need of any more.</summary>
internal sealed class WatchedResumePoints(IResumePoints points, Action<int, long> kept, Func<bool> isAway) : IResumePoints
{
    public Task<ResumePoint?> ReadAsync(int shard, CancellationToken cancellationToken) => isAway() ? throw new StorageAwayException() : points.ReadAsync(shard, cancellationToken);

    public async Task KeepAsync(int shard, ResumePoint? point, CancellationToken cancellationToken)
    {
        if (point is not null)
            kept(shard, point.Sequence);
        await points.KeepAsync(shard, point, cancellationToken);
    }
}
