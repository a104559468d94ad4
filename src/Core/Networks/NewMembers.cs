using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>How a person becomes a member of an association. Without an invite they are believed, and somebody who can tell hears of it.</summary>
internal static class NewMembers
{
    public const string ToConfirm = "association-to-confirm";

    /// <summary>The first member of an association that introductions pass by until a coordinator confirms it.</summary>
    public static Task CreateAsync(Turn turn, string name, Action<Association> describe, CancellationToken cancellationToken)
    {
        var association = new Association { Id = new(turn.NewId()), NetworkId = turn.Person.NetworkId!.Value, Name = name, Lead = turn.Person.Id, CreatedAt = turn.Now };
        describe(association);
        turn.Db.Associations.Add(association);
        turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = association.NetworkId, Kind = ToConfirm, Subject = association.Id.Value, Words = name, CreatedAt = turn.Now });
        return JoinAsync(turn, association, cancellationToken);
    }

    /// <summary>One more member of a known association; its lead is told, and may say that it is a mistake.</summary>
    public static async Task JoinByNameAsync(Turn turn, Association association, CancellationToken cancellationToken)
    {
        if (association.Lead is null)
            association.Lead = turn.Person.Id;
        else if (await turn.Db.People.FirstOrDefaultAsync(lead => lead.Id == association.Lead, cancellationToken) is { } lead)
            await turn.TellAsync(
                lead, MessageKind.OwnNews,
                new("association.new-member", [("name", turn.Person.Name), ("association", association.Name)], new Button("association.not-ours", $"not-ours {turn.Person.Id}")),
                cancellationToken);
        await JoinAsync(turn, association, cancellationToken);
    }

    public static async Task JoinAsync(Turn turn, Association association, CancellationToken cancellationToken)
    {
        turn.Reply(association.IsVerified ? "association.joined" : "association.created", [("association", association.Name)]);
        turn.Person.AssociationId = association.Id;
        // Those who react to it read the database.
        await turn.Db.SaveChangesAsync(cancellationToken);
        await turn.RaiseAsync(new AssociationJoined(association.Id), cancellationToken);
    }
}
