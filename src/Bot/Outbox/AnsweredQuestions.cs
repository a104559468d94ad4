using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Outbox;

/// <summary>Finds, for messages about to be sent, the question shown shortly before that is answered by now: a channel that edits takes its buttons away.</summary>
internal static class AnsweredQuestions
{
    /// <summary>How many messages back: an answer comes with few others.</summary>
    private const int Reach = 3;

    /// <returns>By row, the platform's id of the last part of the question's message.</returns>
    public static async Task<Dictionary<long, string>> BeforeAsync(AssistantDb db, IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Where(row => row is { NextPart: 0, Kind: MessageKind.Answer, Sequence: > 1 }).Select(row => row.Id).ToList();
        if (ids.Count == 0)
            return [];
        var before = await (
            from row in db.Outbox.AsNoTracking()
            where ids.Contains(row.Id)
            from earlier in db.Set<OutboxRow>().AsNoTracking()
            where earlier.ConversationId == row.ConversationId && earlier.Sequence < row.Sequence && earlier.Sequence >= row.Sequence - Reach && earlier.State == OutboxState.Sent
            select new { row.Id, earlier.Sequence, earlier.Message, earlier.Receipts }).ToListAsync(cancellationToken);
        var shown = before.Where(one => one.Message.Question is not null && one.Receipts.Length > 0).GroupBy(one => one.Id)
            .Select(group => group.MaxBy(one => one.Sequence)!)
            .Select(one => (one.Id, Receipt: one.Receipts[^1], Question: OptionToken.TryParse(one.Message.Question!.Token, out var token) ? token.Question : 0)).ToList();
        var questions = shown.Select(one => one.Question).ToList();
        if (questions.Count == 0)
            return [];
        var over = await db.Questions.Where(question => questions.Contains(question.Id))
            .Where(question => question.AnsweredAt != null || (question.Session != null && !db.Set<DialogSession>().Any(session => session.Id == question.Session && session.Status == SessionStatus.Open)))
            .Select(question => question.Id).ToListAsync(cancellationToken);
        return shown.Where(one => over.Contains(one.Question)).ToDictionary(one => one.Id, one => one.Receipt);
    }
}
