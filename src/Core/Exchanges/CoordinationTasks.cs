using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>What a feature asks of the coordination, and what was settled since.</summary>
public static class CoordinationTasks
{
    public static TodoItem AddTodo(this Turn turn, string kind, Guid subject, string words = "")
    {
        var item = new TodoItem { Id = turn.NewId(), NetworkId = turn.Person.NetworkId!.Value, Kind = kind, Subject = subject, Words = words, CreatedAt = turn.Now };
        turn.Db.Todo.Add(item);
        return item;
    }

    /// <summary>Takes what is settled off the list.</summary>
    public static async Task DoneAsync(Turn turn, string kind, Guid subject, CancellationToken cancellationToken)
    {
        var items = await turn.Db.Todo.Where(item => item.NetworkId == turn.Person.NetworkId && item.Kind == kind && item.Subject == subject && item.DoneAt == null)
            .ToListAsync(cancellationToken);
        foreach (var item in items)
            (item.DoneAt, item.DoneBy) = (turn.Now, turn.Person.Id);
    }
}
