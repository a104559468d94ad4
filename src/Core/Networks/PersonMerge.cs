using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>
/// Makes one person of two: the one who typed the code goes on, with all that the other had. How they are written to
/// is as the one said who was here first.
/// </summary>
internal static class PersonMerge
{
    /// <returns>The text that says why not, or null.</returns>
    public static string? Refusal(Person person, Person other) =>
        person.NetworkId is not null && other.NetworkId is not null && person.NetworkId != other.NetworkId ? "link.other-network"
        : person.AssociationId is not null && other.AssociationId is not null && person.AssociationId != other.AssociationId ? "link.other-association"
        : person.ErasureDueAt is not null || other.ErasureDueAt is not null ? "link.being-erased"
        : null;

    public static async Task RunAsync(Turn turn, Person other, CancellationToken cancellationToken)
    {
        var person = turn.Person;
        await foreach (var open in turn.Db.Sessions.Where(session => session.PersonId == other.Id && session.Status == SessionStatus.Open).AsAsyncEnumerable().WithCancellation(cancellationToken))
            open.Status = SessionStatus.Parked;
        Complete(person, other);
        await turn.Db.SaveChangesAsync(cancellationToken);
        await PersonColumns.HandOverAsync(turn.Db, other.Id, person.Id, cancellationToken);
        await turn.Db.Set<FileRow>().Where(file => file.Owner == other.Id.Value).ExecuteUpdateAsync(file => file.SetProperty(row => row.Owner, person.Id.Value), cancellationToken);
        turn.Db.People.Remove(other);
        await turn.RaiseAsync(new PeopleMerged(other.Id, person.Id), cancellationToken);
    }

    private static void Complete(Person person, Person other)
    {
        if (person.Name.Length == 0)
            person.Name = other.Name;
        person.NetworkId ??= other.NetworkId;
        person.AssociationId ??= other.AssociationId;
        person.Role = person.May(other.Role) ? person.Role : other.Role;
        if (person.CreatedAt <= other.CreatedAt)
            return;
        (person.Language, person.ZoneId, person.TextOnly) = (other.Language, other.ZoneId, other.TextOnly);
        (person.QuietFrom, person.QuietUntil, person.PausedUntil) = (other.QuietFrom, other.QuietUntil, other.PausedUntil);
        person.PreferredConversation = other.PreferredConversation;
    }
}
