using System.Buffers.Text;
using System.Security.Cryptography;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>Files that people send and fetch.</summary>
public sealed class ConversationFiles(IStorage storage, WriterGate gate, DomainClock clock, IOptions<WebOptions> options)
{
    /// <summary>In bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    private const int LongestName = 100;
    private const string AnyBytes = "application/octet-stream";

    /// <summary>Stores a file of the conversation's person; null when the conversation was erased meanwhile.</summary>
    public async Task<FileReference?> KeepAsync(WebConversation conversation, string? name, string? mediaType, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        if (await db.Conversations.Where(place => place.Id == conversation.Id).Select(place => place.PersonId).SingleOrDefaultAsync(cancellationToken) is not { } owner)
            return null;
        var file = new FileRow
        {
            Id = Guid.CreateVersion7(clock.Now.ToDateTimeOffset()),
            Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
            Owner = owner.Value,
            Name = NameOf(name),
            MediaType = MediaTypeHeaderValue.TryParse(mediaType, out var read) ? read.MediaType.ToString() : AnyBytes,
            Bytes = bytes,
            ExpiresAt = clock.Now + Duration.FromDays(options.Value.AttachmentDays),
        };
        db.Files.Add(file);
        using var pass = await gate.EnterAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return file.Reference;
    }

    /// <summary>The name of a file that the conversation's person sent; null when it is nobody's or another's.</summary>
    public async Task<string?> NameAsync(WebConversation conversation, Guid file, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var owner = await db.Conversations.Where(place => place.Id == conversation.Id).Select(place => place.PersonId).SingleOrDefaultAsync(cancellationToken);
        return owner is null ? null : await db.Files.Where(row => row.Id == file && row.Owner == owner.Value.Value).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The file of an address that has not expired.</summary>
    public async Task<FileRow?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var now = clock.Now;
        return await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Key == key && row.ExpiresAt > now, cancellationToken);
    }

    private static string NameOf(string? sent)
    {
        var name = WebInbound.Clean(Path.GetFileName((sent ?? "").Replace('\\', '/'))).ReplaceLineEndings("").Trim();
        return name.Length == 0 ? "fichier" : name.Length > LongestName ? name[^LongestName..] : name;
    }
}
