using ChatAssistant.Adapters.Discord.Protocol;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// At the start: asks who the bot is, says in the log how it is added to a server, and registers its commands. A wrong token stops the start; a network that is away
/// does not.
/// </summary>
internal sealed partial class DiscordIntroduction(
    DiscordRest rest, DiscordBot bot, DiscordRegistration registration, IOptions<DiscordOptions> options, TimeProvider time, ILogger<DiscordIntroduction> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <exception cref="OptionsValidationException">The token is refused, or the public key is another application's.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            if (await MeetAsync(patience.Token) is { } fault)
                DiscordAway(fault.Reason);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            DiscordAway("timeout");
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var fault = bot.IsKnown ? null : await MeetAsync(stoppingToken);
                fault ??= await registration.TellAsync(stoppingToken);
                if (fault is null)
                    return;
                DiscordAway(fault.Reason);
            }
            catch (OptionsValidationException error)
            {
                Refused(error.Message);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<RestFault?> MeetAsync(CancellationToken cancellationToken)
    {
        var known = await rest.GetCurrentApplicationAsync(cancellationToken);
        if (!known.IsDone)
            return known.Fault.Status is 401 or 403 ? throw Wrong("Discord:Token is refused by Discord: copy it again from the developer portal (your application, Bot, Reset Token), or leave it out to start without Discord.") : known.Fault;
        var settings = options.Value;
        if (settings.IsHttp && known.Value.VerifyKey is { } key && !key.Equals(settings.PublicKey, StringComparison.OrdinalIgnoreCase))
            throw Wrong("Discord:PublicKey is not this application's: copy it again from the developer portal (your application, General Information).");
        bot.Is(known.Value);
        BotKnown(settings.Mode, bot.InviteLink);
        if (!settings.IsHttp && known.Value.InteractionsEndpointUrl is { Length: > 0 })
            Elsewhere();
        return null;
    }

    private static OptionsValidationException Wrong(string words) => new(DiscordOptions.Section, typeof(DiscordOptions), [words]);

    [LoggerMessage(1, LogLevel.Information, "Discord ({Mode}): whoever manages a server adds the bot there with {Link}")]
    private partial void BotKnown(string mode, string link);

    [LoggerMessage(2, LogLevel.Warning, "Discord does not answer ({Error}); everything else runs, and it is asked again")]
    private partial void DiscordAway(string error);

    [LoggerMessage(3, LogLevel.Error, "{Error}")]
    private partial void Refused(string error);

    [LoggerMessage(4, LogLevel.Warning, "Discord sends this application's commands to an Interactions Endpoint URL, not here: empty it in the developer portal (General Information), or set Discord:Mode to http")]
    private partial void Elsewhere();
}
