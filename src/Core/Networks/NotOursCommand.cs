using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>Whoever answers for an association, or the coordination, says that somebody is none of its members: they leave it, and both sides hear of it. Argument: the person, and the association where the person may be of another by now.</summary>
public sealed class NotOursCommand : ICommand
{
    /// <summary>An association does not recognise somebody; about the person.</summary>
    public const string Doubted = "member-doubted";

    public string Key => "not-ours";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var named = Array.ConvertAll(argument.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => Guid.TryParse(word, out var parsed) ? parsed : Guid.Empty);
        var id = new PersonId(named.FirstOrDefault());
        var person = await turn.Db.People.FirstOrDefaultAsync(other => other.Id == id && other.NetworkId == turn.Person.NetworkId, cancellationToken);
        if (id == turn.Person.Id || (named.Length > 1 && person?.AssociationId?.Value != named[1]) || await AssociationTeam.FindAsync(turn.Db, person?.AssociationId, cancellationToken) is not { } team
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
            turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = association.NetworkId, Kind = Doubted, Subject = person.Id.Value, AssociationId = association.Id, Words = $"{TeamCommand.NameOf(person, turn)} · {association.Name}", CreatedAt = turn.Now });
        turn.Reply(byCoordination ? "association.removed-by-coordination" : "association.removed", [("name", TeamCommand.NameOf(person, turn)), ("association", association.Name)]);
        await turn.TellAsync(person, MessageKind.OwnNews, new("association.left", [("association", association.Name)]), cancellationToken);
    }
}
