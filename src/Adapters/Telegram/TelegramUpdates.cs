using System.Text.Json;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Takes one update: done when what it led to is committed, and not before. What cannot be understood is passed over, never refused.</summary>
internal sealed partial class TelegramUpdates(ITurnHandler turns, TelegramTaps taps, TelegramAnswered answered, ITelegramBotClient client, TelegramBot bot, IStorage storage, TimeProvider time, ILogger<TelegramUpdates> logger)
{
    /// <summary>What we ask to be told; Telegram keeps to its last list otherwise.</summary>
    public static readonly UpdateType[] Asked = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    private static readonly TimeSpan BeforeTyping = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(5);

    /// <exception cref="TurnNotCommittedException">Nothing was kept: the update is to be told again.</exception>
    public async Task TakeAsync(JsonElement json, CancellationToken cancellationToken)
    {
        try
        {
            if (json.Deserialize<Update>(JsonBotAPI.Options) is { } update)
                await TakeAsync(update, cancellationToken);
        }
        catch (Exception error) when (error is StorageAwayException || storage.IsTransient(error))
        {
            throw new TurnNotCommittedException("What the update is about could not be read.", error);
        }
#pragma warning disable CA1031 // an update that breaks us today would break us tomorrow: it must not come for ever
        catch (Exception error) when (error is not (TurnNotCommittedException or OperationCanceledException))
#pragma warning restore CA1031
        {
            PassedOver(error.GetType().Name);
        }
    }

    private async Task TakeAsync(Update update, CancellationToken cancellationToken)
    {
        if (update.CallbackQuery is { } query)
            _ = AnswerAsync(query.Id);
        if (TelegramInbound.Read(update, bot) is not { } message)
            return;
        if (message.Content is InboundContent.Option { Token: var data, Label: var label } && update.CallbackQuery is { } tapped)
        {
            if (data == TelegramTap.Nothing)
                return;
            if (message.IsPrivate && TelegramTap.Parse(data) is { } tap)
            {
                if (await taps.ReadAsync(tapped, tap, cancellationToken) is not { } content)
                    return;
                message = message with { Content = content };
            }
            else if (label is not null && tapped.Message is { } under)
                answered.Remember(under, label);
        }

        await WithTypingAsync(message, turns.HandleAsync(message, cancellationToken));
    }

    /// <summary>Says that the assistant writes, where a turn takes long enough to be noticed.</summary>
    private async Task WithTypingAsync(InboundMessage message, Task turn)
    {
        if (message.IsPrivate && !turn.IsCompleted)
        {
            using var done = new CancellationTokenSource();
            if (await Task.WhenAny(turn, Task.Delay(BeforeTyping, time, done.Token)) != turn)
                _ = PolitelyAsync(stop => client.SendChatAction(TelegramAddress.Parse(message.Address.Conversation).Chat, ChatAction.Typing, cancellationToken: stop));
            await done.CancelAsync();
        }

        await turn;
    }

    /// <summary>At once: the button stops turning whatever becomes of the tap.</summary>
    private Task AnswerAsync(string query) => PolitelyAsync(stop => client.AnswerCallbackQuery(query, cancellationToken: stop));

    private static async Task PolitelyAsync(Func<CancellationToken, Task> act)
    {
        using var patience = new CancellationTokenSource(Courtesy);
        try
        {
            await act(patience.Token);
        }
        catch (Exception error) when (error is RequestException or OperationCanceledException)
        {
            // Too old, or not now: nothing depends on it.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "An update was passed over: {Error}")]
    private partial void PassedOver(string error);
}
