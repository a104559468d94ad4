using ChatAssistant.Adapters.Discord.Protocol;

namespace ChatAssistant.Adapters.Discord;

/// <summary>An interaction whose first answer was promised.</summary>
/// <param name="promised">Ends when Discord has the promise; null when it took it.</param>
internal sealed class DiscordDeferral(Task<RestFault?> promised)
{
    private readonly Lock guard = new();
    private (long Row, int Part)? original;

    public Task<RestFault?> Promised => promised;

    /// <summary>Lets the first part that asks be the promised answer, and the same part again when it is sent once more.</summary>
    public bool TryTakeOriginal(long row, int part)
    {
        lock (guard)
        {
            original ??= (row, part);
            return original == (row, part);
        }
    }
}
