using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>One message a day that says what needs the coordinator, and only when something does.</summary>
public sealed class MorningTodo : IDueHandler
{
    public const string DueKind = "morning-todo";

    public string Kind => DueKind;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.PersonId!.Value).Distinct().ToList();
        var people = await context.Db.People.Where(person => ids.Contains(person.Id) && person.NetworkId != null).ToListAsync(cancellationToken);
        people.RemoveAll(person => !person.May(Role.Coordinator));
        foreach (var row in rows.Where(row => !people.Exists(person => person.Id == row.PersonId)))
            row.State = DueState.Cancelled;

        foreach (var person in people)
            if (await TodoList.SayAsync(context.Db, person, context.Texts, "todo-list.morning", cancellationToken) is { } saying)
                await context.Outbox.TellAsync(person, MessageKind.Coordination, saying, cancellationToken);
        await MorningPlan.AddAsync(context.Db, people, context.Now, cancellationToken);
    }
}
