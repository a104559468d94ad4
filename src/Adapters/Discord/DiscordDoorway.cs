using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Gives the first answer to an interaction that came by HTTP: after the commit, or a promise of an answer when that takes longer. Discord tells an interaction only once,
/// so what the database does not take is tried again here, and if it never does, the person is told.
/// </summary>
internal sealed partial class DiscordDoorway(DiscordInteractions interactions, DiscordDeferrals deferrals, DiscordRest rest, DiscordTexts texts, DiscordBot bot, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<DiscordDoorway> logger)
{
    private const int Attempts = 60;

    /// <summary>Of the 3 seconds that Discord waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <param name="interaction">As told, authenticated.</param>
    /// <param name="sent">Ends when the answer is on its way.</param>
    public async Task<InteractionCallback> AnswerAsync(Interaction interaction, Task<RestFault?> sent)
    {
        var first = new TaskCompletionSource<InteractionCallback>(TaskCreationOptions.RunContinuationsAsynchronously);
        var taking = TakeAsync(interaction, callback =>
        {
            first.TrySetResult(callback);
            return sent;
        });
        await Task.WhenAny(first.Task, taking);
        if (first.Task.IsCompletedSuccessfully && first.Task.Result is { IsPromise: false } shown)
            return shown;
        using var late = new CancellationTokenSource();
        await Task.WhenAny(taking, Task.Delay(Patience, time, late.Token));
        await late.CancelAsync();
        if (!taking.IsCompleted)
            _ = FollowAsync(interaction, taking, sent);
        else if (!await taking || (!first.Task.IsCompleted && !WasTaken(interaction)))
            return InteractionCallback.Message(new() { Content = NotKept(interaction), Flags = MessageFlags.Ephemeral });
        return first.Task.IsCompleted ? await first.Task : DiscordReply.DeferralOf(interaction);
    }

    /// <summary>Told a second time, by whatever stands between Discord and us.</summary>
    private bool WasTaken(Interaction interaction) => interaction.Token is { Length: > 0 } token && deferrals.Find(token) is not null;

    /// <returns>False when it was not kept.</returns>
    private async Task<bool> TakeAsync(Interaction interaction, FirstAnswer answer)
    {
        try
        {
            await interactions.TakeAsync(interaction, answer, lifetime.ApplicationStopping);
            return true;
        }
        catch (Exception error) when (error is TurnNotCommittedException or OperationCanceledException)
        {
            return false;
        }
#pragma warning disable CA1031 // what breaks us must not break the connection
        catch (Exception error)
#pragma warning restore CA1031
        {
            PassedOver(error.GetType().Name);
            return true;
        }
    }

    private async Task FollowAsync(Interaction interaction, Task<bool> taking, Task<RestFault?> sent)
    {
        for (var attempt = 1; !await taking; attempt++)
        {
            if (attempt == Attempts || lifetime.ApplicationStopping.IsCancellationRequested)
            {
                await rest.EditOriginalInteractionResponseAsync(interaction.ApplicationId ?? bot.Application, interaction.Token!, new() { Content = NotKept(interaction) }, [], CancellationToken.None);
                return;
            }

            await Task.Delay(Pause, time, lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            taking = TakeAsync(interaction, _ => sent);
        }
    }

    private string NotKept(Interaction interaction) => DiscordText.Escaped(texts.Format(DiscordInteractions.LanguageOf(interaction), "not-kept"));

    [LoggerMessage(1, LogLevel.Warning, "An interaction was passed over: {Error}")]
    private partial void PassedOver(string error);
}
