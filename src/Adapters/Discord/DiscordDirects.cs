using ChatAssistant.Adapters.Discord.Protocol;
using Microsoft.Extensions.Caching.Memory;

namespace ChatAssistant.Adapters.Discord;

/// <summary>The direct channel with each person: Discord gives the same each time, so it is asked once.</summary>
internal sealed class DiscordDirects(DiscordRest rest) : IDisposable
{
    private const int Remembered = 50_000;
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, SlidingExpiration = TimeSpan.FromDays(1) };

    private readonly MemoryCache channels = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>Told by a message that came through it.</summary>
    public void Learn(string user, string channel) => channels.Set(user, channel, Entry);

    /// <returns>The channel, or why there is none.</returns>
    public async Task<(string? Channel, RestFault? Fault)> FindAsync(string user, CancellationToken cancellationToken)
    {
        if (channels.TryGetValue(user, out string? known))
            return (known, null);
        var opened = await rest.CreateDmAsync(user, cancellationToken);
        if (!opened.IsDone)
            return (null, opened.Fault);
        Learn(user, opened.Value.Id);
        return (opened.Value.Id, null);
    }

    public void Dispose() => channels.Dispose();
}
