using System.Globalization;
using ChatAssistant.Core.Messaging;
using Microsoft.Extensions.Options;
using NodaTime;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Sends the outbox's messages to Telegram, one request a part.</summary>
internal sealed class TelegramAdapter(ITelegramBotClient client, TelegramScreens screens, TelegramFiles files, TelegramAnswered answered, IOptions<TelegramOptions> options) : IChannelAdapter
{
    public const string Name = "telegram";

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    public string Channel => Name;

    /// <summary>One message a second in a chat, a few at once; twenty a minute in a group; thirty a second in all. Telegram gives no exact figures.</summary>
    public SendPacing Pacing { get; } = new(options.Value.MessagesPerSecondInAChat * 4, Window: Duration.FromSeconds(4), options.Value.MessagesPerSecond) { PerGroup = 20, GroupWindow = Duration.FromMinutes(1) };

    public async Task<DeliveryResult> SendAsync(OutboundPart part, CancellationToken cancellationToken)
    {
        if (screens.For(part) is not { } screen)
            return new DeliveryResult.RetryAfter(Duration.FromSeconds(5), "Telegram has not said yet who the bot is");
        var parts = TelegramRenderer.Render(part.Message, screen);
        if (part.Part >= parts.Length)
            return new DeliveryResult.Delivered(null);
        var address = TelegramAddress.Parse(part.Address.Conversation);
        try
        {
            // Beside the message, not before it: who answered does not wait for their old buttons to go.
            var closing = part.AnsweredReceipt is { } question ? answered.CloseAsync(address, Number(question), cancellationToken) : Task.CompletedTask;
            var sent = parts[part.Part] switch
            {
                TelegramPart.Words words when part.ReplacesReceipt is { } receipt => await EditAsync(address, Number(receipt), words, cancellationToken),
                TelegramPart.Words words => (await SayAsync(address, words, isQuiet: address.IsGroup, cancellationToken)).Id,
                TelegramPart.File file => (await files.SendAsync(address, file.Reference, screen, cancellationToken)).Id,
                _ => throw new InvalidOperationException("No such part."),
            };
            await closing;
            return new DeliveryResult.Delivered(sent.ToString(CultureInfo.InvariantCulture), More: part.Part < parts.Length - 1);
        }
        catch (RequestException error)
        {
            return TelegramFaults.Read(error);
        }
    }

    private Task<Message> SayAsync(TelegramAddress address, TelegramPart.Words words, bool isQuiet, CancellationToken cancellationToken) => client.SendMessage(
        address.Chat, words.Text, ParseMode.None, replyMarkup: words.Keyboard, linkPreviewOptions: NoPreview, messageThreadId: address.Topic, entities: words.Entities,
        disableNotification: isQuiet, cancellationToken: cancellationToken);

    private async Task<int> EditAsync(TelegramAddress address, int message, TelegramPart.Words words, CancellationToken cancellationToken)
    {
        try
        {
            await client.EditMessageText(
                address.Chat, message, words.Text, ParseMode.None, replyMarkup: words.Keyboard, linkPreviewOptions: NoPreview, entities: words.Entities, cancellationToken: cancellationToken);
        }
        catch (ApiRequestException error) when (TelegramFaults.IsNotModified(error))
        {
        }

        return message;
    }

    private static int Number(string receipt) => int.Parse(receipt, CultureInfo.InvariantCulture);
}
