using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>Keeps where each shard's session goes on.</summary>
internal interface IResumePoints
{
    /// <exception cref="StorageAwayException">They cannot be read now.</exception>
    Task<ResumePoint?> ReadAsync(int shard, CancellationToken cancellationToken);

    /// <summary>Null when there is no session to go on with.</summary>
    Task KeepAsync(int shard, ResumePoint? point, CancellationToken cancellationToken);
}
