using System.Threading.Channels;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Turns that wait together commit together: one loop for each writer of the database takes what waits and commits it as a batch.
/// A sender always lands in the same loop, so their turns keep their order.
/// </summary>
public sealed class TurnHandler : ITurnHandler, IAsyncDisposable
{
    private const int MostTurns = 64;

    private readonly Channel<PendingTurn>[] queues;
    private readonly Task[] loops;
    private readonly CancellationTokenSource stopping = new();
    private readonly IStorage storage;
    private readonly TurnBatch batch;
    private readonly StorageWatch watch;

    public TurnHandler(IStorage storage, TurnBatch batch, StorageWatch watch)
    {
        (this.storage, this.batch, this.watch) = (storage, batch, watch);
        queues = [.. Enumerable.Range(0, storage.Writers).Select(_ => Channel.CreateUnbounded<PendingTurn>(new() { SingleReader = true }))];
        loops = [.. queues.Select(queue => Task.Run(() => LoopAsync(queue.Reader)))];
    }

    public Task<TurnReceipt> HandleAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var pending = new PendingTurn(message);
        var queue = queues[(uint)pending.Sender.GetHashCode() % queues.Length];
        return queue.Writer.TryWrite(pending)
            ? WaitAsync(pending, cancellationToken)
            : Task.FromException<TurnReceipt>(new TurnNotCommittedException("The assistant is stopping.", new OperationCanceledException()));
    }

    public Task<FormView?> PeekFormAsync(PersonId person, OptionToken token, CancellationToken cancellationToken) => watch.WaitAsync(PeekAsync(person, token, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var queue in queues)
            queue.Writer.TryComplete();
        await Task.WhenAll(loops);
        await stopping.CancelAsync();
        stopping.Dispose();
    }

    private async Task<TurnReceipt> WaitAsync(PendingTurn pending, CancellationToken cancellationToken)
    {
        try
        {
            return await watch.WaitAsync(pending.Receipt, cancellationToken);
        }
        catch (StorageAwayException away)
        {
            pending.Fail(new TurnNotCommittedException("The database does not answer.", away));
            return await pending.Receipt;
        }
    }

    private async Task<FormView?> PeekAsync(PersonId person, OptionToken token, CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var question = await db.Questions.AsNoTracking().FirstOrDefaultAsync(question => question.Id == token.Question && question.PersonId == person && question.AnsweredAt == null, cancellationToken);
        if (question is null)
            return null;
        var rows = db.Outbox.AsNoTracking().Where(row => row.PersonId == person && row.CreatedAt == question.AskedAt).Select(row => row.Message);
        await foreach (var message in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            if (message.Question is { } form && OptionToken.TryParse(form.Token, out var shown) && shown.Question == question.Id)
                return form;
        return null;
    }

    private async Task LoopAsync(ChannelReader<PendingTurn> queue)
    {
        var later = new List<PendingTurn>();
        while (later.Count > 0 || await queue.WaitToReadAsync())
        {
            var (now, senders) = (new List<PendingTurn>(), new HashSet<(string, string)>());
            var deferred = new List<PendingTurn>();
            foreach (var pending in later)
                (now.Count < MostTurns && senders.Add(pending.Sender) ? now : deferred).Add(pending);
            while (now.Count < MostTurns && queue.TryRead(out var pending))
                (senders.Add(pending.Sender) ? now : deferred).Add(pending);
            now.RemoveAll(pending => pending.IsGivenUp);
            later = now.Count == 0 ? deferred : [.. await batch.RunAsync(now, stopping.Token), .. deferred];
        }
    }
}
