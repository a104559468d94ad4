using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using Microsoft.Extensions.Caching.Memory;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Takes away what could be tapped under a question that is answered, and says what was. A courtesy: nothing depends on it, and it never keeps the next
/// message from going.
/// </summary>
internal sealed class DiscordAnswered(DiscordRest rest) : IDisposable
{
    private const int Remembered = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(2) };

    private readonly MemoryCache taps = new(new MemoryCacheOptions { SizeLimit = Remembered });
    private readonly MemoryCache closed = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>Keeps what was tapped until the answer is sent.</summary>
    public void Remember(Message message, string label)
    {
        if (message.Content is { Length: > 0 } words && $"{words}\n\n✓ {DiscordText.Escaped(label)}" is { Length: <= DiscordRenderer.LongestText } told)
            taps.Set(message.Id, told, Entry);
    }

    public async Task CloseAsync(string channel, string question, CancellationToken cancellationToken)
    {
        if (closed.TryGetValue(question, out _))
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var edited = await rest.EditMessageAsync(channel, question, new() { Content = taps.Get<string>(question), Components = [] }, [], patience.Token);
            if (edited.IsDone)
                closed.Set(question, true, Entry);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Not now: what is tapped there is answered kindly all the same.
        }
    }

    public void Dispose()
    {
        taps.Dispose();
        closed.Dispose();
    }
}
