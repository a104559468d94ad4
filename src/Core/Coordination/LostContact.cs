using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>Puts a person whom nothing reaches on the coordination's list, and takes them off when they are back.</summary>
public sealed class LostContact : ILostContact
{
    public const string Kind = "person-unreachable";

    public async Task LostAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken)
    {
        var lost = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == person, cancellationToken);
        if (lost?.NetworkId is not { } network || await Open(db, person).AnyAsync(cancellationToken))
            return;
        db.Todo.Add(new() { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), NetworkId = network, Kind = Kind, Subject = person.Value, Words = lost.Name, CreatedAt = now });
    }

    public async Task BackAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken)
    {
        foreach (var item in await Open(db, person).ToListAsync(cancellationToken))
            item.DoneAt = now;
    }

    private static IQueryable<TodoItem> Open(AssistantDb db, PersonId person) =>
        db.Todo.Where(item => item.Kind == Kind && item.Subject == person.Value && item.DoneAt == null);
}
