using Microsoft.Extensions.Caching.Memory;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>
/// Takes the buttons away from a question that is answered, and says under it what was tapped. A courtesy: nothing depends on it, and it never keeps
/// the next message from going.
/// </summary>
internal sealed class TelegramAnswered(ITelegramBotClient client) : IDisposable
{
    private const int Remembered = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(2) };

    private readonly MemoryCache taps = new(new MemoryCacheOptions { SizeLimit = Remembered });
    private readonly MemoryCache closed = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>Keeps what was tapped until the answer is sent.</summary>
    public void Remember(Message message, string label) => taps.Set((message.Chat.Id, message.Id), (message, label), Entry);

    public async Task CloseAsync(TelegramAddress address, int question, CancellationToken cancellationToken)
    {
        if (closed.TryGetValue((address.Chat, question), out _))
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            if (taps.TryGetValue((address.Chat, question), out (Message Message, string Label) tapped) && tapped.Message.Text is { } text)
                await client.EditMessageText(
                    address.Chat, question, $"{text}\n\n✓ {tapped.Label}", ParseMode.None, entities: tapped.Message.Entities, linkPreviewOptions: new() { IsDisabled = true }, cancellationToken: patience.Token);
            else
                await client.EditMessageReplyMarkup(address.Chat, question, cancellationToken: patience.Token);
            closed.Set((address.Chat, question), true, Entry);
        }
        catch (RequestException)
        {
            // Too old, gone, or not now: its buttons are answered kindly all the same.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
        }
    }

    public void Dispose()
    {
        taps.Dispose();
        closed.Dispose();
    }
}
