using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>A question that waits for the coordination, and who asked it.</summary>
internal sealed record AskedQuestion(TodoItem Item, Person Asker, string? Association)
{
    /// <summary>Finds an open question of the coordinator's own network.</summary>
    public static async Task<AskedQuestion?> FindAsync(AssistantDb db, Person coordinator, Guid id, CancellationToken cancellationToken)
    {
        if (!coordinator.May(Role.Coordinator)
            || await TodoList.Open(db, coordinator.NetworkId).FirstOrDefaultAsync(item => item.Id == id && item.Kind == "question", cancellationToken) is not { } item)
            return null;
        var asker = new PersonId(item.Subject);
        return await db.People.FirstOrDefaultAsync(person => person.Id == asker && person.NetworkId == coordinator.NetworkId, cancellationToken) is { } person
            ? new(item, person, await db.Set<Association>().Where(own => own.Id == person.AssociationId).Select(own => own.Name).FirstOrDefaultAsync(cancellationToken))
            : null;
    }

    /// <summary>The name, where they gave one, and their association.</summary>
    public string NameOfAsker(TextCatalog texts, string language)
    {
        var name = Asker.Name.Length > 0 ? Asker.Name : texts.Plain(language, "team.unnamed");
        return Association is null ? name : $"{name} ({Association})";
    }
}
