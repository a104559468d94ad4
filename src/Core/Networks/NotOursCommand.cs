using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Whoever answers for an association, or the coordination, says that somebody is none of its members: they leave it, and both sides hear of it.</summary>
public sealed class NotOursCommand : ICommand
{
    /// <summary>An association does not recognise somebody; about the person.</summary>
    public const string Doubted = "member-doubted";

    public string Key => "not-ours";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var id = new PersonId(Guid.TryParse(argument, out var parsed) ? parsed : Guid.Empty);
        var person = await turn.Db.People.FirstOrDefaultAsync(other => other.Id == id && other.NetworkId == turn.Person.NetworkId, cancellationToken);
        if (id == turn.Person.Id || await AssociationTeam.FindAsync(turn.Db, person?.AssociationId, cancellationToken) is not { } team
            || !(team.Association.Id == turn.Person.AssociationId && team.Answering == turn.Person) && !team.MayTell(turn.Person) && !turn.Person.May(Role.Coordinator))
        {
            turn.Reply("association.not-member", buttons: NextSteps.Buttons);
            return;
        }

        await RemoveAsync(person!, team.Association, turn, cancellationToken);
    }

    private static async Task RemoveAsync(Person person, Association association, Turn turn, CancellationToken cancellationToken)
    {
        person.AssociationId = null;
        association.Lead = association.Lead == person.Id ? null : association.Lead;
        association.Deputy = association.Deputy == person.Id ? null : association.Deputy;
        var items = await turn.Db.Todo.Where(item => item.Subject == person.Id.Value && item.Kind == NewMembers.ToCheck && item.DoneAt == null).ToListAsync(cancellationToken);
        foreach (var item in items)
            (item.DoneAt, item.DoneBy) = (turn.Now, turn.Person.Id);
        var byCoordination = !turn.Person.AssociationId.Equals(association.Id);
        if (!byCoordination)
            turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = association.NetworkId, Kind = Doubted, Subject = person.Id.Value, Words = $"{TeamCommand.NameOf(person, turn)} · {association.Name}", CreatedAt = turn.Now });
        turn.Reply(byCoordination ? "association.removed-by-coordination" : "association.removed", [("name", TeamCommand.NameOf(person, turn)), ("association", association.Name)]);
        await turn.TellAsync(person, MessageKind.OwnNews, new("association.left", [("association", association.Name)]), cancellationToken);
    }
}
