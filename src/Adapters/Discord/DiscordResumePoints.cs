using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Keeps in the database where each connection goes on, so that a quick restart resumes and misses nothing. What is told again all the same is recognised.</summary>
internal sealed class DiscordResumePoints(StorageWatch watch, IStorage storage, WriterGate gate, DiscordBot bot, DomainClock clock) : IResumePoints
{
    public async Task<ResumePoint?> ReadAsync(int shard, CancellationToken cancellationToken)
    {
        try
        {
            var value = await watch.ReadAsync(
                db => db.Set<ChannelCursor>().Where(cursor => cursor.Channel == DiscordAdapter.Name && cursor.Bot == bot.Id && cursor.Part == shard).Select(cursor => cursor.Value).FirstOrDefaultAsync(cancellationToken),
                cancellationToken);
            return value is null ? null : JsonSerializer.Deserialize<ResumePoint>(value);
        }
        catch (Exception error) when (storage.IsTransient(error))
        {
            throw new StorageAwayException();
        }
    }

    public async Task KeepAsync(int shard, ResumePoint? point, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.CreateForWriting();
        var cursor = await db.Set<ChannelCursor>().FirstOrDefaultAsync(cursor => cursor.Channel == DiscordAdapter.Name && cursor.Bot == bot.Id && cursor.Part == shard, cancellationToken);
        if (cursor is null)
            db.Add(cursor = new() { Channel = DiscordAdapter.Name, Bot = bot.Id, Part = shard });
        (cursor.Value, cursor.UpdatedAt) = (point is null ? null : JsonSerializer.Serialize(point), clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
