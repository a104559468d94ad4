using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>Whom a thing to settle is about: the people to whom the coordination may write through the assistant.</summary>
internal static class TodoPeople
{
    public static async Task<IReadOnlyList<Person>> OfAsync(AssistantDb db, TodoItem item, CancellationToken cancellationToken)
    {
        var ids = await IdsAsync(db, item, cancellationToken);
        return await db.People.Where(person => ids.Contains(person.Id) && person.NetworkId == item.NetworkId && person.ErasureDueAt == null)
            .OrderBy(person => person.Name).ThenBy(person => person.Id).ToListAsync(cancellationToken);
    }

    /// <summary>The name, where they gave one, and the association they are of.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(AssistantDb db, IReadOnlyList<Person> people, string unnamed, CancellationToken cancellationToken)
    {
        var ids = people.Select(person => person.AssociationId).OfType<AssociationId>().ToList();
        var associations = await db.Associations.Where(association => ids.Contains(association.Id)).ToDictionaryAsync(association => association.Id, association => association.Name, cancellationToken);
        return people.ToDictionary(person => person.Id, person =>
        {
            var name = person.Name.Length > 0 ? person.Name : unnamed;
            return person.AssociationId is { } own && associations.TryGetValue(own, out var association) ? $"{name} ({association})" : name;
        });
    }

    private static async Task<List<PersonId>> IdsAsync(AssistantDb db, TodoItem item, CancellationToken cancellationToken) => item.Kind switch
    {
        FollowUpTodo.Silent => await db.CheckIns.Where(checkIn => checkIn.Id == item.Subject).Select(checkIn => checkIn.PersonId).ToListAsync(cancellationToken),
        FollowUpTodo.Disagreement => await db.CheckIns.Where(checkIn => checkIn.AboutId == item.Subject && checkIn.Kind == CheckInKind.DidItHappen).Select(checkIn => checkIn.PersonId).ToListAsync(cancellationToken),
        FollowUpTodo.Leaving => await db.Set<ExchangeMember>().Where(member => member.ExchangeId == item.Subject).Select(member => member.PersonId).ToListAsync(cancellationToken),
        FollowUpTodo.NoShows or NewMembers.ToConfirm => await AnsweringAsync(db, new(item.Subject), cancellationToken),
        NotOursCommand.Doubted => [new(item.Subject), .. await AnsweringAsync(db, item.AssociationId, cancellationToken)],
        NewMembers.ToCheck => [new(item.Subject)],
        FirstProposals.WithoutMatch => await db.Needs.Where(need => need.Id == item.Subject).Select(need => need.PersonId).ToListAsync(cancellationToken),
        _ => [],
    };

    private static async Task<List<PersonId>> AnsweringAsync(AssistantDb db, AssociationId? association, CancellationToken cancellationToken) =>
        await AssociationTeam.FindAsync(db, association, cancellationToken) is { Answering: { } answering } ? [answering.Id] : [];
}
