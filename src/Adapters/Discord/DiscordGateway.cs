using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Keeps the bot connected: one process of all replicas, with as many connections as Discord advises.</summary>
internal sealed partial class DiscordGateway(
    DiscordRest rest, DiscordAccess access, DiscordEvents events, IResumePoints points, SenderLeases leases, IOptions<DiscordOptions> options, TimeProvider time, ILoggerFactory loggers, ILogger<DiscordGateway> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; !stoppingToken.IsCancellationRequested;)
            try
            {
                using var held = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, await leases.Of(DiscordAdapter.Name).HeldAsync(stoppingToken));
                var bot = await rest.GetGatewayBotAsync(held.Token);
                if (bot.IsDone)
                {
                    pause = FirstPause;
                    if (await ConnectAsync(bot.Value, held.Token) is { } code)
                    {
                        Explain(code);
                        return;
                    }
                }
                else
                {
                    Away(bot.Fault.Reason, pause.TotalSeconds);
                    pause = await WaitAsync(pause, held.Token);
                }
            }
            catch (StorageAwayException)
            {
                // Without the point to go on from, what was told meanwhile would be missed.
                NoPoint(pause.TotalSeconds);
                pause = await WaitAsync(pause, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The process stops, or another is connected from now on.
            }
    }

    /// <returns>The next pause.</returns>
    private async Task<TimeSpan> WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return pause * 2 < LongestPause ? pause * 2 : LongestPause;
    }

    /// <returns>Why Discord wants no connection any more; null when it was stopped.</returns>
    private async Task<int?> ConnectAsync(GatewayBot bot, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var (shards, permits) = (settings.Shards ?? Math.Max(1, bot.Shards), new IdentifyPermits(bot.SessionStartLimit ?? new(), time));
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var connections = Enumerable.Range(0, shards)
            .Select(shard => new GatewayClient(new(settings.Token!, settings.GatewayUrl ?? bot.Url, shard, shards), points, permits, DeliverAsync, access.UserAgent, time, loggers.CreateLogger<GatewayClient>()).RunAsync(over.Token))
            .ToList();
        // The first that ends for good ends them all: the others would end the same way.
        var first = await Task.WhenAny(connections);
        await over.CancelAsync();
        await Task.WhenAll(connections);
        return await first;
    }

    private async Task<bool> DeliverAsync(GatewayPayload told, CancellationToken cancellationToken)
    {
        if (told is not { T: { } name, D: { ValueKind: JsonValueKind.Object } data })
            return true;
        try
        {
            await events.TakeAsync(name, data, cancellationToken);
            return true;
        }
        catch (TurnNotCommittedException)
        {
            return false;
        }
    }

    private void Explain(int code)
    {
        if (code == GatewayClose.AuthenticationFailed)
            TokenRefused();
        else if (code == GatewayClose.ShardingRequired)
            MoreShards();
        else
            Ended(code);
    }

    [LoggerMessage(1, LogLevel.Warning, "Discord's gateway cannot be asked for ({Error}); it is asked again in {Seconds} s")]
    private partial void Away(string error, double seconds);

    [LoggerMessage(2, LogLevel.Error, "Discord:Token is refused: it was reset. Copy the new one from the developer portal and start again")]
    private partial void TokenRefused();

    [LoggerMessage(3, LogLevel.Error, "Discord wants more connections for so many servers: leave Discord:Shards out, or raise it, and start again")]
    private partial void MoreShards();

    [LoggerMessage(5, LogLevel.Warning, "The database does not answer: Discord's gateway is connected to once it does; it is asked again in {Seconds} s")]
    private partial void NoPoint(double seconds);

    [LoggerMessage(4, LogLevel.Error, "Discord's gateway ended for good ({Code}): start again after an update")]
    private partial void Ended(int code);
}
