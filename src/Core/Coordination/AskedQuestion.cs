using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>A question that waits for the coordination, and who asked it.</summary>
internal sealed record AskedQuestion(TodoItem Item, Person Asker)
{
    /// <summary>Finds an open question of the coordinator's own network.</summary>
    public static async Task<AskedQuestion?> FindAsync(AssistantDb db, Person coordinator, Guid id, CancellationToken cancellationToken)
    {
        if (!coordinator.May(Role.Coordinator)
            || await TodoList.Open(db, coordinator.NetworkId).FirstOrDefaultAsync(item => item.Id == id && item.Kind == "question", cancellationToken) is not { } item)
            return null;
        var asker = new PersonId(item.Subject);
        return await db.People.FirstOrDefaultAsync(person => person.Id == asker && person.NetworkId == coordinator.NetworkId, cancellationToken) is { } person ? new(item, person) : null;
    }
}
