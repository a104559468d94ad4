using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ChatAssistant.Bot.Outbox;

/// <summary>Finds, for messages about to be sent, the question shown shortly before that is answered by now: a channel that edits takes its buttons away.</summary>
public sealed class AnsweredQuestions : IDisposable
{
    /// <summary>How many messages back: an answer comes with few others.</summary>
    private const int Reach = 3;

    private const int Remembered = 10_000;

    private static readonly CompiledQuery<Func<AssistantDb, long[], IAsyncEnumerable<long>>> Over = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, long[] questions) => db.Set<Question>().Where(question => questions.Contains(question.Id))
            .Where(question => question.AnsweredAt != null || (question.Session != null && !db.Set<DialogSession>().Any(session => session.Id == question.Session && session.Status == SessionStatus.Open)))
            .Select(question => question.Id)));

    private static readonly End Nothing = new(0, null);
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1 };

    private readonly MemoryCache ends = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>Keeps what a conversation ends with, so that its next message need not look.</summary>
    /// <param name="row">What was sent last.</param>
    /// <param name="tookAway">Whether that took the buttons of the question before it away: once is enough.</param>
    public void Remember(OutboxRow row, bool tookAway)
    {
        if (row.State != OutboxState.Sent)
            return;
        if (QuestionOf(row.Message) is { } question && row.Receipts is [.., { Length: > 0 } receipt])
            ends.Set(row.ConversationId, new End(row.Sequence, new(row.Sequence, receipt, question)), Entry);
        else if (EndBefore(row) is { } end)
            ends.Set(row.ConversationId, new End(row.Sequence, tookAway ? null : end.Question), Entry);
        else
            ends.Remove(row.ConversationId);
    }

    /// <summary>The same for a message that was just said, from memory alone.</summary>
    /// <returns>False when what was sent last is not known to be what comes before it, or not whether a question shown there is over.</returns>
    public bool TryFind(OutboxRow said, out string? receipt)
    {
        receipt = null;
        if (EndBefore(said) is not { } end)
            return false;
        if (said.Kind != MessageKind.Answer || end.Question is not { } last || last.Sequence < said.Sequence - Reach)
            return true;
        if (said.Destination?.Before is not { } before || before.Question != last.Question)
            return false;
        receipt = before.IsOver ? last.Receipt : null;
        return true;
    }

    /// <returns>By row, the platform's id of the last part of the question's message.</returns>
    public async Task<Dictionary<long, string>> BeforeAsync(AssistantDb db, IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var answers = rows.Where(row => row is { NextPart: 0, Kind: MessageKind.Answer, Sequence: > 1 }).ToList();
        var shown = await ReadAsync(db, answers.Where(row => EndBefore(row) is null).Select(row => row.Id).ToList(), cancellationToken);
        foreach (var row in answers)
            if (EndBefore(row)?.Question is { } last && last.Sequence >= row.Sequence - Reach)
                shown[row.Id] = last;
        if (shown.Count == 0)
            return [];
        var over = new HashSet<long>();
        await foreach (var question in Over.On(db)(db, [.. shown.Values.Select(one => one.Question)]).WithCancellation(cancellationToken))
            over.Add(question);
        return shown.Where(one => over.Contains(one.Value.Question)).ToDictionary(one => one.Key, one => one.Value.Receipt);
    }

    public void Dispose() => ends.Dispose();

    private static async Task<Dictionary<long, Shown>> ReadAsync(AssistantDb db, List<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var before = await (
            from row in db.Outbox.AsNoTracking()
            where ids.Contains(row.Id)
            from earlier in db.Set<OutboxRow>().AsNoTracking()
            where earlier.ConversationId == row.ConversationId && earlier.Sequence < row.Sequence && earlier.Sequence >= row.Sequence - Reach && earlier.State == OutboxState.Sent
            select new { row.Id, earlier.Sequence, earlier.Message, earlier.Receipts }).ToListAsync(cancellationToken);
        return (
            from one in before
            where one.Receipts.Length > 0
            let question = QuestionOf(one.Message)
            where question is not null
            group new Shown(one.Sequence, one.Receipts[^1], question.Value) by one.Id).ToDictionary(group => group.Key, group => group.MaxBy(one => one.Sequence)!);
    }

    private static long? QuestionOf(OutboundMessage message) => OptionToken.TryParse(message.Question?.Token, out var token) ? token.Question : null;

    private End? EndBefore(OutboxRow row) => row.Sequence == 1 ? Nothing : ends.TryGetValue(row.ConversationId, out End? end) && end!.Sequence == row.Sequence - 1 ? end : null;

    /// <summary>What was sent last to a conversation, by its number, and the question shown there last, if any is remembered.</summary>
    private sealed record End(long Sequence, Shown? Question);

    private sealed record Shown(long Sequence, string Receipt, long Question);
}
