using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>Everything that is kept about a person, as one readable JSON file; nothing about anybody else.</summary>
public static class Export
{
    /// <summary>A larger export is not written within a turn.</summary>
    public const int MostRowsInTurn = 2000;

    private static readonly Duration KeptFor = Duration.FromDays(7);

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task<int> CountAsync(AssistantDb db, PersonId person, CancellationToken cancellationToken)
    {
        var count = await SentBy(db, person).CountAsync(cancellationToken) + await db.Outbox.CountAsync(row => row.PersonId == person, cancellationToken);
        foreach (var column in PersonalColumns.All.Where(column => column.Section is not null))
            count += await column.CountAsync(db, person, cancellationToken);
        return count;
    }

    /// <summary>Writes the file and adds it to what is saved; it can be fetched for a week.</summary>
    public static async Task<FileRow> WriteAsync(AssistantDb db, Person person, Instant now, CancellationToken cancellationToken)
    {
        var content = await ContentAsync(db, person, now, cancellationToken);
        var file = new FileRow
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()), Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), Owner = person.Id.Value,
            Name = person.Language == "fr" ? "mes-donnees.json" : "my-data.json", MediaType = "application/json",
            Bytes = JsonSerializer.SerializeToUtf8Bytes(content, Readable), ExpiresAt = now + KeptFor,
        };
        db.Files.Add(file);
        return file;
    }

    private static async Task<JsonObject> ContentAsync(AssistantDb db, Person person, Instant now, CancellationToken cancellationToken)
    {
        var content = new JsonObject
        {
            ["exportedAt"] = now.ToString(),
            ["profile"] = RowJson.Of(db.Entry(person)),
            ["network"] = await db.Networks.Where(network => network.Id == person.NetworkId).Select(network => network.Name).FirstOrDefaultAsync(cancellationToken),
            ["association"] = await db.Set<Association>().Where(association => association.Id == person.AssociationId).Select(association => association.Name).FirstOrDefaultAsync(cancellationToken),
        };
        var sent = await SentBy(db, person.Id).AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken);
        content["messagesSent"] = Array(sent, row => new JsonObject { ["at"] = row.ReceivedAt.ToString(), ["content"] = JsonSerializer.SerializeToNode(row.Content, JsonSerializerOptions.Web) });
        var received = await db.Outbox.AsNoTracking().Where(row => row.PersonId == person.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        content["messagesReceived"] = Array(received, row => new JsonObject { ["at"] = row.CreatedAt.ToString(), ["text"] = row.Message.Text.Plain });
        foreach (var column in PersonalColumns.All.Where(column => column.Section is not null))
            content[column.Section!] = Array(await column.RowsAsync(db, person.Id, cancellationToken), row => RowJson.Of(db.Entry(row)));
        return content;
    }

    private static IQueryable<InboxRow> SentBy(AssistantDb db, PersonId person) =>
        db.Inbox.Where(row => db.Set<Conversation>().Any(place => place.Id == row.ConversationId && place.PersonId == person));

    private static JsonArray Array<T>(IEnumerable<T> rows, Func<T, JsonNode> write) => [.. rows.Select(write)];
}
