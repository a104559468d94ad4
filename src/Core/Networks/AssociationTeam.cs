using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Who is of an association: the lead, who answers for it, the deputy, who stands in, then the others as they came.</summary>
public sealed record AssociationTeam(Association Association, IReadOnlyList<Person> Members)
{
    public Person? Lead => Members.FirstOrDefault(member => member.Id == Association.Lead);

    public Person? Deputy => Members.FirstOrDefault(member => member.Id == Association.Deputy);

    /// <summary>Whom the association's news goes to: the lead, else the deputy, else whoever came first.</summary>
    public Person? Answering => Members.FirstOrDefault(member => member.ErasureDueAt is null);

    public static async Task<AssociationTeam?> FindAsync(AssistantDb db, AssociationId? id, CancellationToken cancellationToken)
    {
        if (await db.Associations.FirstOrDefaultAsync(own => own.Id == id, cancellationToken) is not { } association)
            return null;
        var members = await db.People.Where(person => person.AssociationId == association.Id).ToListAsync(cancellationToken);
        return new(association, [.. members
            .OrderByDescending(member => member.Id == association.Lead).ThenByDescending(member => member.Id == association.Deputy)
            .ThenBy(member => member.CreatedAt).ThenBy(member => member.Id)]);
    }

    /// <summary>The team of whoever speaks; null when they are of no association.</summary>
    public static Task<AssociationTeam?> OfAsync(Turn turn, CancellationToken cancellationToken) => FindAsync(turn.Db, turn.Person.AssociationId, cancellationToken);

    public bool MayTell(Person person) => person.Id == Association.Lead || person.Id == Association.Deputy;

    public Person? Find(string id) => Guid.TryParse(id, out var parsed) ? Members.FirstOrDefault(member => member.Id.Value == parsed) : null;
}
