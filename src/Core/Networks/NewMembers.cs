using ChatAssistant.Core.Turns;


namespace ChatAssistant.Core.Networks;

/// <summary>How a person becomes a member of an association. Without an invite they are believed, and somebody who can tell hears of it.</summary>
internal static class NewMembers
{
    public const string ToConfirm = "association-to-confirm";

    /// <summary>Somebody says that they are of an association where nobody can tell; about the person.</summary>
    public const string ToCheck = "member-to-check";

    /// <summary>The first member of an association that introductions pass by until a coordinator confirms it.</summary>
    public static Task CreateAsync(Turn turn, string name, Action<Association> describe, CancellationToken cancellationToken)
    {
        var association = new Association { Id = new(turn.NewId()), NetworkId = turn.Person.NetworkId!.Value, Name = name, Lead = turn.Person.Id, CreatedAt = turn.Now };
        describe(association);
        turn.Db.Associations.Add(association);
        turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = association.NetworkId, Kind = ToConfirm, Subject = association.Id.Value, Words = name, CreatedAt = turn.Now });
        return JoinAsync(turn, association, cancellationToken);
    }

    /// <summary>
    /// One more member of a known association: whoever answers for it is told, and may say that it is a mistake. Where nobody is there to tell,
    /// the person answers for it, and the coordination hears of that.
    /// </summary>
    public static async Task JoinByNameAsync(Turn turn, Association association, CancellationToken cancellationToken)
    {
        if ((await AssociationTeam.FindAsync(turn.Db, association.Id, cancellationToken))?.Answering is { } answering)
            await turn.TellAsync(
                answering, MessageKind.OwnNews,
                new("association.new-member", [("name", TeamCommand.NameOf(turn.Person, turn)), ("association", association.Name)], new Button("association.not-ours", $"not-ours {turn.Person.Id}")),
                cancellationToken);
        else
        {
            association.Lead = turn.Person.Id;
            turn.Db.Todo.Add(new() { Id = turn.NewId(), NetworkId = association.NetworkId, Kind = ToCheck, Subject = turn.Person.Id.Value, AssociationId = association.Id, Words = $"{TeamCommand.NameOf(turn.Person, turn)} · {association.Name}", CreatedAt = turn.Now });
        }

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
