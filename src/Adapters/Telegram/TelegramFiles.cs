using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Sends stored files by multipart: pictures as pictures, all else as documents.</summary>
internal sealed class TelegramFiles(ITelegramBotClient client, StorageWatch watch, DomainClock clock)
{
    /// <summary>In bytes; a larger picture is sent as a document.</summary>
    private const int LargestPhoto = 10 * 1024 * 1024;

    public async Task<Message> SendAsync(TelegramAddress address, FileReference reference, TelegramScreen screen, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var file = await watch.ReadAsync(db => db.Files.AsNoTracking().FirstOrDefaultAsync(row => row.Id == reference.File && row.ExpiresAt > now, cancellationToken), cancellationToken);
        if (file is null)
            return await client.SendMessage(address.Chat, screen.Word("file.missing", ("name", reference.Name)), messageThreadId: address.Topic, cancellationToken: cancellationToken);
        using var bytes = new MemoryStream(file.Bytes, writable: false);
        var content = InputFile.FromStream(bytes, file.Name);
        var isPhoto = file.MediaType is "image/png" or "image/jpeg" && file.Bytes.Length <= LargestPhoto;
        await client.SendChatAction(address.Chat, isPhoto ? ChatAction.UploadPhoto : ChatAction.UploadDocument, address.Topic, cancellationToken: cancellationToken);
        return isPhoto
            ? await client.SendPhoto(address.Chat, content, messageThreadId: address.Topic, disableNotification: address.IsGroup, cancellationToken: cancellationToken)
            : await client.SendDocument(address.Chat, content, messageThreadId: address.Topic, disableContentTypeDetection: true, disableNotification: address.IsGroup, cancellationToken: cancellationToken);
    }
}
