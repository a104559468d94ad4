using System.Net.Http.Headers;
using System.Text.Json;
using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Teams;

/// <summary>Stored files in a personal chat: offered by a card, and put in the person's OneDrive once they said yes.</summary>
internal sealed class TeamsFiles(TeamsConnector connector, TeamsUploadUrls uploads, TeamsScreens screens, TeamsReaders readers, IHttpClientFactory clients, StorageWatch watch, DomainClock clock)
{
    private const string FileMember = "file";

    public async Task<ConnectorAnswer<ResourceResponse>> OfferAsync(ConversationReference to, FileReference reference, TeamsScreen screen, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference.File, cancellationToken) is not { } file)
            return await connector.SendAsync(to, TeamsPart.Message.Words(screen.Word("file.missing", ("name", reference.Name))).Activity, cancellationToken);
        var context = ConnectorJson.Write(new Dictionary<string, string> { [FileMember] = file.Id.ToString() }, ConnectorJson.Default.DictionaryStringString);
        var card = new FileConsentCard(screen.Word("file.offer", ("name", file.Name)), file.Bytes.Length) { AcceptContext = context, DeclineContext = context };
        return await connector.SendAsync(to, CardOf(AttachmentContentTypes.FileConsentCard, file.Name, ConnectorJson.Write(card, ConnectorJson.Default.FileConsentCard)), cancellationToken);
    }

    /// <summary>Stores an accepted file, and shows it; what is refused leaves nothing.</summary>
    public async Task AnswerAsync(Activity activity, FileConsentCardResponse response, CancellationToken cancellationToken)
    {
        if (response.Action != FileConsentCardResponse.Accept || TeamsAddress.Read(TeamsAddress.ReferenceOf(activity)) is not { } to)
            return;
        var context = response.Context is { } given ? ConnectorJson.Read(given, ConnectorJson.Default.DictionaryStringString) : null;
        var file = Guid.TryParse(context?.GetValueOrDefault(FileMember), out var id) && await IsTheirsAsync(activity, id, cancellationToken) ? await FindAsync(id, cancellationToken) : null;
        if (file is null || response.UploadInfo is not { } upload)
            await connector.SendAsync(to, TeamsPart.Message.Words(screens.Word(activity, "file.missing", ("name", response.UploadInfo?.Name ?? ""))).Activity, cancellationToken);
        else if (uploads.Find(upload.UploadUrl) is { } address && await PutAsync(address, file, cancellationToken))
            await connector.SendAsync(to, CardOf(AttachmentContentTypes.FileInfoCard, file.Name, ConnectorJson.Write(new(upload.UniqueId, upload.FileType), ConnectorJson.Default.FileInfoCard), upload.ContentUrl), cancellationToken);
        else
            await connector.SendAsync(to, TeamsPart.Message.Words(screens.Word(activity, "file.failed")).Activity, cancellationToken);
    }

    private Task<FileRow?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return watch.ReadAsync(db => db.Files.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.ExpiresAt > now, cancellationToken), cancellationToken);
    }

    /// <summary>A file that was never shown to whoever asks for it stays where it is.</summary>
    private async Task<bool> IsTheirsAsync(Activity activity, Guid file, CancellationToken cancellationToken) =>
        await readers.FindAsync(activity.From?.Id, cancellationToken) is { } person
        && await watch.ReadAsync(
            async db =>
            {
                var shown = db.Outbox.AsNoTracking().Where(row => row.PersonId == person && row.Channel == TeamsAdapter.Name).OrderByDescending(row => row.CreatedAt).Take(1000);
                await foreach (var row in shown.AsAsyncEnumerable().WithCancellation(cancellationToken))
                    if (row.Message.Files.Any(shownFile => shownFile.File == file))
                        return true;
                return false;
            },
            cancellationToken);

    private async Task<bool> PutAsync(Uri address, FileRow file, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new ByteArrayContent(file.Bytes);
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, file.Bytes.Length - 1, file.Bytes.Length);
            content.Headers.ContentType = new("application/octet-stream");
            using var response = await clients.CreateClient(TeamsClients.Upload).PutAsync(address, content, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Activity CardOf(string kind, string name, JsonElement content, string? url = null) =>
        new() { Type = ActivityTypes.Message, Attachments = [new(kind) { Content = content, Name = name, ContentUrl = url }] };
}
