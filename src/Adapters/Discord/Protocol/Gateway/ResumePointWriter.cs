using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>Keeps the latest point to go on from, one write at a time; those that are overtaken are never written.</summary>
internal sealed partial class ResumePointWriter : IAsyncDisposable
{
    private readonly Channel<ResumePoint?> latest = Channel.CreateBounded<ResumePoint?>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
    private readonly IResumePoints points;
    private readonly int shard;
    private readonly ILogger logger;
    private readonly Task writing;

    public ResumePointWriter(IResumePoints points, int shard, ILogger logger)
    {
        (this.points, this.shard, this.logger) = (points, shard, logger);
        writing = WriteAsync();
    }

    public void Keep(ResumePoint? point) => latest.Writer.TryWrite(point);

    /// <summary>The last one is written.</summary>
    public async ValueTask DisposeAsync()
    {
        latest.Writer.Complete();
        await writing;
    }

    private async Task WriteAsync()
    {
        await foreach (var point in latest.Reader.ReadAllAsync())
            try
            {
                await points.KeepAsync(shard, point, CancellationToken.None);
            }
            catch (Exception error)
            {
                // An older point is as good: a little more is told again, and recognised.
                NotKept(error.GetType().Name);
            }
    }

    [LoggerMessage(60, LogLevel.Warning, "Where the gateway's session goes on could not be kept ({Error})")]
    private partial void NotKept(string error);
}
