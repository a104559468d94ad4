using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Erases those who asked for it, at the end of their days of grace.</summary>
public sealed class RequestedErasure(Erasure erasure) : IDueHandler
{
    public const string DueKind = "erasure";

    public string Kind => DueKind;

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
