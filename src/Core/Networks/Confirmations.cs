using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>An association becomes confirmed, by a coordinator or by somebody who vouches for it: its members are told, and what waited goes on.</summary>
internal static class Confirmations
{
    /// <summary>Who answers for a confirmed association vouched for it: for the coordination to look at, after the fact.</summary>
    public const string Vouched = "association-vouched";

    /// <param name="text">What its members read; its arguments are "association".</param>
    public static async Task ConfirmAsync(Turn turn, Association association, string text, CancellationToken cancellationToken)
    {
        association.IsVerified = true;
        await SettleAsync(turn, association, cancellationToken);
        foreach (var member in await turn.Db.People.Where(person => person.AssociationId == association.Id && person.Id != turn.Person.Id).ToListAsync(cancellationToken))
            await turn.TellAsync(member, MessageKind.OwnNews, new(text, [("association", association.Name)]), cancellationToken);
        // Those who react to it read the database.
        await turn.Db.SaveChangesAsync(cancellationToken);
        await turn.RaiseAsync(new AssociationConfirmed(association), cancellationToken);
    }

    /// <summary>Takes what waited for a decision about it off the coordination's list.</summary>
    public static async Task SettleAsync(Turn turn, Association association, CancellationToken cancellationToken)
    {
        var items = await turn.Db.Todo
            .Where(item => item.NetworkId == association.NetworkId && item.Subject == association.Id.Value && item.DoneAt == null && (item.Kind == NewMembers.ToConfirm || item.Kind == Vouched))
            .ToListAsync(cancellationToken);
        foreach (var item in items)
            (item.DoneAt, item.DoneBy) = (turn.Now, turn.Person.Id);
    }
}
