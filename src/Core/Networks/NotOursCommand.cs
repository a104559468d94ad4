using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>The lead of an association says that a new member is none: they leave it, and the coordination hears of it.</summary>
public sealed class NotOursCommand : ICommand
{
    public string Key => "not-ours";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var association = await turn.Db.Associations.FirstOrDefaultAsync(own => own.Id == turn.Person.AssociationId && own.Lead == turn.Person.Id, cancellationToken);
        var id = new PersonId(Guid.TryParse(argument, out var parsed) ? parsed : Guid.Empty);
        if (association is null || id == turn.Person.Id || await turn.Db.People.FirstOrDefaultAsync(other => other.Id == id && other.AssociationId == association.Id, cancellationToken) is not { } person)
        {
            turn.Reply("association.not-member", buttons: NextSteps.Buttons);
            return;
        }

        person.AssociationId = null;
        turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = association.NetworkId, Kind = "member-doubted", Subject = person.Id.Value, Words = $"{person.Name} · {association.Name}", CreatedAt = turn.Now });
        turn.Reply("association.removed", [("name", person.Name)]);
        await turn.TellAsync(person, MessageKind.OwnNews, new("association.left", [("association", association.Name)]), cancellationToken);
    }
}
