using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>A message that did not reach its reader, and what can be done.</summary>
/// <param name="Row">The message.</param>
/// <param name="Reader">Whom it was for.</param>
/// <param name="Lost">Why nothing can be sent to that conversation any more; null while it can.</param>
public sealed record Delivery(OutboxRow Row, Person Reader, string? Lost)
{
    /// <summary>"retry", "come-back", "add", "administration" or "too-late": which remedy is said.</summary>
    public string Remedy => (Row.State, Lost) switch
    {
        (OutboxState.Dropped, _) => "too-late",
        (_, null) => "retry",
        (_, DeliveryResult.Blocked.Left) => "add",
        (_, DeliveryResult.Blocked.ByAdministration) => "administration",
        _ => "come-back",
    };

    /// <summary>The network's, newest first, or one of them by its id. What they say stays between the assistant and their reader.</summary>
    public static IQueryable<Delivery> Undelivered(AssistantDb db, NetworkId? network, long? only = null) =>
        from row in db.Outbox.Where(row => (row.State == OutboxState.Failed || (row.State == OutboxState.Dropped && row.FailureReason != OutboxRow.Held)) && (only == null || row.Id == only))
        join reader in db.Set<Person>().Where(person => person.NetworkId == network) on row.PersonId equals (PersonId?)reader.Id
        join place in db.Set<Conversation>() on row.ConversationId equals place.Id
        orderby row.Id descending
        select new Delivery(row, reader, place.Unreachable);

    /// <summary>Sends it once more.</summary>
    /// <returns>False when it was sent since, is too old, or has nowhere to go.</returns>
    public bool TryRetry(Instant now)
    {
        if (Remedy != "retry" || Row.ExpiresAt < now)
            return false;
        (Row.State, Row.Attempts, Row.RetryAt, Row.FailureReason) = (OutboxState.Pending, 0, null, null);
        return true;
    }
}
