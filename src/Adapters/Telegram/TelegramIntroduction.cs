using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>
/// At the start: asks who the bot is, says where it is told of what happens, and lets it introduce itself. A wrong token stops the start; a network that is
/// away does not.
/// </summary>
internal sealed partial class TelegramIntroduction(
    ITelegramBotClient client, TelegramBot bot, TelegramProfile profile, IOptions<TelegramOptions> options, IStorage storage, TimeProvider time, ILogger<TelegramIntroduction> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ProfileAgain = TimeSpan.FromHours(1);

    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when updates may be asked for.</summary>
    public Task Ready => ready.Task;

    /// <exception cref="OptionsValidationException">The token is refused.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            bot.Is(await client.GetMe(patience.Token));
            BotKnown(bot.Link, options.Value.Mode);
        }
        catch (ApiRequestException error) when (error.ErrorCode is 401 or 404)
        {
            throw new OptionsValidationException(TelegramOptions.Section, typeof(TelegramOptions), ["Telegram:Token is refused by Telegram: copy it again from @BotFather (/mybots, API Token), or leave it out to start without Telegram."]);
        }
        catch (Exception error) when (error is RequestException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            TelegramAway(error.GetType().Name);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Pause;
            try
            {
                if (bot.UserName is null)
                    bot.Is(await client.GetMe(stoppingToken));
                if (!ready.Task.IsCompleted)
                    await ReceiveAsync(stoppingToken);
                await profile.TellAsync(stoppingToken);
                pause = ProfileAgain;
            }
            catch (Exception error) when (error is RequestException && !stoppingToken.IsCancellationRequested)
            {
                TelegramAway(error.GetType().Name);
            }
            catch (Exception error) when (error is StorageAwayException || storage.IsTransient(error))
            {
                CoordinatorsUnknown(error.GetType().Name);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Polling and a webhook exclude each other; which updates we are told is said each time.</summary>
    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (settings.IsWebhook)
            await client.SetWebhook(TelegramWebhook.UrlOf(settings), allowedUpdates: TelegramUpdates.Asked, secretToken: settings.SecretToken, cancellationToken: cancellationToken);
        else
            await client.DeleteWebhook(cancellationToken: cancellationToken);
        ready.TrySetResult();
    }

    [LoggerMessage(1, LogLevel.Information, "Telegram: the bot is at {Link} ({Mode})")]
    private partial void BotKnown(string link, string mode);

    [LoggerMessage(2, LogLevel.Warning, "Telegram does not answer ({Error}); everything else runs, and it is asked again")]
    private partial void TelegramAway(string error);

    [LoggerMessage(3, LogLevel.Warning, "The database does not answer ({Error}); the coordinators' own commands are shown later")]
    private partial void CoordinatorsUnknown(string error);
}
