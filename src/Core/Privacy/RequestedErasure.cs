using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>Erases those who asked for it, at the end of their days of grace.</summary>
public sealed class RequestedErasure(Erasure erasure) : IDueHandler
{
    public const string DueKind = "erasure";

    public string Kind => DueKind;

    /// <summary>Starts the days of grace.</summary>
    public static void Plan(AssistantDb db, Person person, Instant due)
    {
        person.ErasureDueAt = due;
        db.Due.Add(new() { Kind = DueKind, Subject = person.Id.Value, PersonId = person.Id, DueAt = due });
    }

    public static async Task TakeBackAsync(AssistantDb db, Person person, CancellationToken cancellationToken)
    {
        person.ErasureDueAt = null;
        db.Due.RemoveRange(await db.Due.Where(row => row.Kind == DueKind && row.PersonId == person.Id && row.State == DueState.Waiting).ToListAsync(cancellationToken));
    }

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.PersonId!.Value).Distinct().ToList();
        var people = await context.Db.People.Where(person => ids.Contains(person.Id)).ToListAsync(cancellationToken);
        foreach (var row in rows)
            if (people.Find(person => person.Id == row.PersonId) is { } person && person.ErasureDueAt <= context.Now)
                await erasure.EraseAsync(context.Db, person, context.Now, cancellationToken);
            else
                row.State = DueState.Cancelled;
    }
}
