using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>Finds the conversation of a token. Remembers those in use for a minute, so that an erased one is soon forgotten.</summary>
public sealed class WebConversations(IStorage storage, StorageWatch watch) : IDisposable
{
    private const int Remembered = 50_000;
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) };

    private static readonly CompiledQuery<Func<AssistantDb, string, CancellationToken, Task<Guid>>> ByKey = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, string key, CancellationToken _) =>
            db.Set<Conversation>().Where(place => place.Channel == WebAdapter.Name && place.Bot == WebAdapter.Name && place.ExternalId == key).Select(place => place.Id).FirstOrDefault()));

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <returns>Null for a token that opens nothing.</returns>
    public async ValueTask<WebConversation?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null)
            return null;
        var key = WebToken.Hash(token);
        if (known.TryGetValue(key, out WebConversation? conversation))
            return conversation;
        return await watch.WaitAsync(ReadAsync(key, cancellationToken), cancellationToken) is var id && id == Guid.Empty ? null : known.Set(key, new WebConversation(id, key), Entry);
    }

    public void Dispose() => known.Dispose();

    private async Task<Guid> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        return await ByKey.On(db)(db, key, cancellationToken);
    }
}
