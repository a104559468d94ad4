using ChatAssistant.Adapters.Discord.Protocol;
using Microsoft.Extensions.Caching.Memory;

namespace ChatAssistant.Adapters.Discord;

/// <summary>The interactions that this process has promised an answer to, while their tokens are good.</summary>
internal sealed class DiscordDeferrals : IDisposable
{
    private const int Remembered = 50_000;
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(15) };

    private readonly MemoryCache deferrals = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>Gives the first answer, also where the gateway tells of the interaction twice: Discord takes one.</summary>
    public Task<RestFault?> Once(string token, Func<Task<RestFault?>> give)
    {
        if (Find(token) is { } given)
            return given.Promised;
        var promised = give();
        deferrals.Set(token, new DiscordDeferral(promised), Entry);
        return promised;
    }

    /// <returns>Null after a restart, and where another replica took the interaction.</returns>
    public DiscordDeferral? Find(string token) => deferrals.Get<DiscordDeferral>(token);

    /// <summary>For an answer that takes the place of what was tapped: who sends it need not be who promised it, but must know what it sent already.</summary>
    public DiscordDeferral Adopt(string token)
    {
        if (Find(token) is { } known)
            return known;
        var adopted = new DiscordDeferral(Task.FromResult<RestFault?>(null));
        deferrals.Set(token, adopted, Entry);
        return adopted;
    }

    public void Dispose() => deferrals.Dispose();
}
