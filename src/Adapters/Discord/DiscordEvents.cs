using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Takes what the gateway tells: done when what it led to is committed, and not before. What cannot be understood is passed over, never refused.</summary>
internal sealed partial class DiscordEvents(DiscordInteractions interactions, ITurnHandler turns, DiscordPlaces places, DiscordDirects directs, DiscordRest rest, DiscordBot bot, TimeProvider time, ILogger<DiscordEvents> logger)
{
    private static readonly TimeSpan BeforeTyping = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(5);

    /// <param name="name">The event's name.</param>
    /// <param name="data">Its data.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="TurnNotCommittedException">Nothing was kept: the event is to be told again.</exception>
    public async Task TakeAsync(string name, JsonElement data, CancellationToken cancellationToken)
    {
        try
        {
            switch (name)
            {
                case "INTERACTION_CREATE" when data.Deserialize(DiscordJson.Default.Interaction) is { } interaction:
                    await interactions.TakeAsync(interaction, callback => rest.CreateInteractionResponseAsync(interaction, callback, CancellationToken.None), cancellationToken);
                    break;
                case "MESSAGE_CREATE" or "MESSAGE_UPDATE" when data.Deserialize(DiscordJson.Default.Message) is { } message:
                    await TakeAsync(message, isEdit: name == "MESSAGE_UPDATE", cancellationToken);
                    break;
                case "READY" when data.TryGetProperty("guilds", out var guilds) && guilds.ValueKind == JsonValueKind.Array && data.Deserialize(DiscordJson.Default.ReadyEvent) is { } ready:
                    await places.BeginAsync(ready, cancellationToken);
                    break;
                case "GUILD_DELETE" when data.Deserialize(DiscordJson.Default.Guild) is { Unavailable: false } guild:
                    await places.LoseServerAsync(guild.Id, cancellationToken);
                    break;
                case "CHANNEL_DELETE" or "THREAD_DELETE" when data.Deserialize(DiscordJson.Default.Channel) is { } channel:
                    await places.LoseChannelAsync(channel.Id, cancellationToken);
                    break;
                default:
                    break;
            }
        }
#pragma warning disable CA1031 // an event that breaks us today would break us tomorrow: it must not come for ever
        catch (Exception error) when (error is not (TurnNotCommittedException or OperationCanceledException))
#pragma warning restore CA1031
        {
            PassedOver(error.GetType().Name);
        }
    }

    private async Task TakeAsync(Message told, bool isEdit, CancellationToken cancellationToken)
    {
        if (DiscordInbound.Read(told, isEdit, bot) is not { } message)
            return;
        if (DiscordAddress.IsId(told.ChannelId))
            directs.Learn(message.Sender.ExternalId, told.ChannelId!);
        await WithTypingAsync(told.ChannelId, turns.HandleAsync(message, cancellationToken));
    }

    /// <summary>Says that the assistant writes, where a turn takes long enough to be noticed.</summary>
    private async Task WithTypingAsync(string? channel, Task turn)
    {
        if (channel is not null && !turn.IsCompleted)
        {
            using var done = new CancellationTokenSource();
            if (await Task.WhenAny(turn, Task.Delay(BeforeTyping, time, done.Token)) != turn)
                _ = TypingAsync(channel);
            await done.CancelAsync();
        }

        await turn;
    }

    private async Task TypingAsync(string channel)
    {
        using var patience = new CancellationTokenSource(Courtesy);
        try
        {
            await rest.TriggerTypingAsync(channel, patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Not now: nothing depends on it.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "An event was passed over: {Error}")]
    private partial void PassedOver(string error);
}
