using System.Collections.Immutable;
using ChatAssistant.Adapters.Teams.Connector;
using ChatAssistant.Adapters.Teams.Connector.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ChatAssistant.Adapters.Teams;

/// <summary>
/// Draws a question that is answered anew, without its buttons and with the answer. A courtesy: nothing depends on it, and it never keeps the next message
/// from going.
/// </summary>
internal sealed class TeamsAnswered(TeamsConnector connector, StorageWatch watch, IStorage storage) : IDisposable
{
    private const int Remembered = 10_000;

    /// <summary>How many messages back a question is looked for.</summary>
    private const int Reach = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(2) };

    private readonly MemoryCache acts = new(new MemoryCacheOptions { SizeLimit = Remembered });
    private readonly MemoryCache tried = new(new MemoryCacheOptions { SizeLimit = Remembered });
    private readonly MemoryCache closed = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>Keeps what was answered under a card until the answer is sent.</summary>
    public void Remember(InboundMessage message, string? card)
    {
        if (card is not null && message.Content is InboundContent.Option or InboundContent.Form)
            acts.Set((message.Address.Conversation, card), message.Content, Entry);
        if (message.Content is InboundContent.Form form)
            tried.Set(message.Address.Conversation, new Attempt(form.Answers, card), Entry);
        else
            tried.Remove(message.Address.Conversation);
    }

    /// <summary>The answers sent last in a conversation, by slot; empty when something else was done since, or when that is some time ago.</summary>
    public ImmutableSortedDictionary<string, string> TriedIn(string conversation) =>
        tried.TryGetValue(conversation, out Attempt? attempt) ? attempt!.Answers : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The card they were sent from: what was not taken is said there.</summary>
    public string? CardTriedIn(string conversation) => tried.TryGetValue(conversation, out Attempt? attempt) ? attempt!.Card : null;

    public async Task CloseAsync(ConversationAddress address, ConversationReference to, string question, TeamsScreen screen, CancellationToken cancellationToken)
    {
        if (closed.TryGetValue((address.Conversation, question), out _))
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            if (await FindAsync(address, question, patience.Token) is not { } message)
                return;
            var answer = acts.TryGetValue((address.Conversation, question), out InboundContent? act) ? TeamsAnswer.InWords(message, act!) : null;
            if (TeamsRenderer.Answered(message, answer, screen) is { } part)
                await connector.UpdateAsync(to, question, part.Activity, patience.Token);
            closed.Set((address.Conversation, question), true, Entry);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Not now: its buttons are answered kindly all the same.
        }
        catch (Exception error) when (error is StorageAwayException || storage.IsTransient(error))
        {
            // The next message has gone by now; a fault told here would send it twice.
        }
    }

    public void Dispose()
    {
        acts.Dispose();
        tried.Dispose();
        closed.Dispose();
    }

    private sealed record Attempt(ImmutableSortedDictionary<string, string> Answers, string? Card);

    /// <summary>The message as it was shown.</summary>
    private Task<OutboundMessage?> FindAsync(ConversationAddress address, string receipt, CancellationToken cancellationToken) => watch.ReadAsync(
        async db =>
        {
            var rows = await (
                from place in db.Set<Conversation>()
                where place.Channel == address.Channel && place.Bot == address.Bot && place.ExternalId == address.Conversation
                from row in db.Set<OutboxRow>()
                where row.ConversationId == place.Id && row.State == OutboxState.Sent
                orderby row.Sequence descending
                select new { row.Message, row.Receipts }).AsNoTracking().Take(Reach).ToListAsync(cancellationToken);
            return rows.FirstOrDefault(row => row.Receipts.Contains(receipt))?.Message;
        },
        cancellationToken);
}
