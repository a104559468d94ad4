using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Turns;

/// <summary>Finds what was shown to the person of a turn; what was shown to another is not found.</summary>
public static class ShownQuestions
{
    /// <summary>How far back words may reach.</summary>
    private const int Most = 12;

    private static readonly CompiledQuery<Func<AssistantDb, long, CancellationToken, Task<Question?>>> ById = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, long id, CancellationToken _) => db.Set<Question>().FirstOrDefault(question => question.Id == id)));

    private static readonly CompiledQuery<Func<AssistantDb, PersonId, IAsyncEnumerable<Question>>> OpenTo = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, PersonId person) => db.Set<Question>()
            .Where(question => question.PersonId == person && question.Session == null && question.AnsweredAt == null)
            .OrderByDescending(question => question.AskedAt)
            .Take(Most)));

    public static async Task<Question?> FindAsync(Turn turn, long id, CancellationToken cancellationToken) =>
        (turn.ShownLast?.Id == id ? turn.ShownLast : await ById.On(turn.Db)(turn.Db, id, cancellationToken)) is { } question && question.PersonId == turn.Person.Id ? question : null;

    /// <summary>What the conversation showed last.</summary>
    public static async Task<Question?> LastAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.LastQuestion is { } id ? await FindAsync(turn, id, cancellationToken) : null;

    /// <summary>The same, when it belongs to the dialog in progress.</summary>
    public static async Task<Question?> LastOfSessionAsync(Turn turn, CancellationToken cancellationToken) =>
        await LastAsync(turn, cancellationToken) is { } question && question.Session == turn.Session?.Id ? question : null;

    /// <summary>Buttons and prompts that still wait for an answer, wherever they were shown; the latest first.</summary>
    public static ValueTask<List<Question>> OpenAsync(Turn turn, CancellationToken cancellationToken) => OpenTo.On(turn.Db)(turn.Db, turn.Person.Id).ToListAsync(cancellationToken);
}
