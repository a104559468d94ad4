using System.Text.Json;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Asks Telegram for what happened, and moves on only once that is committed. One for each token.</summary>
internal sealed partial class TelegramPoller(ITelegramBotClient client, TelegramUpdates updates, TelegramIntroduction introduction, SenderLeases leases, TimeProvider time, ILogger<TelegramPoller> logger) : BackgroundService
{
    /// <summary>How long Telegram may keep the question open, in seconds.</summary>
    private const int LongestWait = 30;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await introduction.Ready.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var (offset, pause) = ((int?)null, FirstPause);
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                using var held = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, await leases.Of(TelegramAdapter.Name).HeldAsync(stoppingToken));
                offset = await PollAsync(offset, held.Token) ?? offset;
                pause = FirstPause;
            }
            catch (Exception error) when (error is RequestException or TurnNotCommittedException && !stoppingToken.IsCancellationRequested)
            {
                Explain(error, pause);
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            catch (OperationCanceledException)
            {
                // The process stops, or another polls from now on.
            }
    }

    /// <returns>The next offset; null when nothing happened.</returns>
    private async Task<int?> PollAsync(int? offset, CancellationToken cancellationToken)
    {
        var told = await client.SendRequest(new TelegramUpdatesRequest { Offset = offset, Timeout = LongestWait, AllowedUpdates = TelegramUpdates.Asked }, cancellationToken);
        // Handed over in their order, and committed together where they wait together.
        await Task.WhenAll(told.Select(update => updates.TakeAsync(update, cancellationToken)));
        return told.Length == 0 ? null : told.Max(IdOf) + 1;
    }

    private static int? IdOf(JsonElement update) => update.TryGetProperty("update_id", out var id) && id.TryGetInt32(out var number) ? number : null;

    private void Explain(Exception error, TimeSpan pause)
    {
        switch (error)
        {
            case ApiRequestException { ErrorCode: 409 }:
                AnotherPoller();
                break;
            case ApiRequestException { ErrorCode: 401 or 404 }:
                TokenRefused();
                break;
            default:
                PollFailed(error.GetType().Name, pause.TotalSeconds);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Telegram cannot be asked ({Error}); it is asked again in {Seconds} s")]
    private partial void PollFailed(string error, double seconds);

    [LoggerMessage(2, LogLevel.Error, "Another program receives this bot's messages: one may poll with a token, and none while a webhook is set. Stop the other, or give this one a bot of its own")]
    private partial void AnotherPoller();

    [LoggerMessage(3, LogLevel.Error, "Telegram:Token is refused: it was revoked. Copy the new one from @BotFather and start again")]
    private partial void TokenRefused();
}
