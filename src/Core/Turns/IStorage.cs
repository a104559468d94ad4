using ChatAssistant.Core.Data;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>What differs between the databases. Everything else is EF Core's model and LINQ.</summary>
public interface IStorage
{
    /// <summary>How many batches of turns may commit at once: 1 where the database has one writer.</summary>
    int Writers { get; }

    /// <summary>Whether other processes may be at work in the same database: what one of them takes up must then be marked for the others to see.</summary>
    bool IsShared { get; }

    /// <summary>A context over a connection of its own, leased until it is disposed of.</summary>
    AssistantDb Create();

    /// <summary>The same for what writes often, within the writer gate: it finds ready what the last writer used.</summary>
    AssistantDb CreateForWriting();

    /// <summary>A new context over another's connection; it takes part in its transaction by <c>UseTransaction</c>.</summary>
    AssistantDb CreateOver(AssistantDb other);

    /// <summary>
    /// Holds the persons of these accounts until the transaction ends, so that replicas do not run two turns of one person at once. Accounts nobody has yet are passed over.
    /// </summary>
    Task LockPeopleAsync(AssistantDb db, IReadOnlyCollection<string> accounts, CancellationToken cancellationToken);

    /// <summary>
    /// Finds what can be sent now: of each conversation the unsent row with the lowest sequence, or none when that one must wait.
    /// Where the database is shared, no other replica gets them until the transaction ends; then <see cref="OutboxRow.ClaimedUntil"/> holds those that the caller marked.
    /// </summary>
    Task<IReadOnlyList<OutboxRow>> ClaimAsync(AssistantDb db, OutboxClaim claim, CancellationToken cancellationToken);

    /// <summary>Takes rows that are due and do not wait after a failure, oldest first; no other replica gets them until the transaction ends.</summary>
    /// <returns>Their ids.</returns>
    Task<IReadOnlyList<long>> ClaimDueAsync(AssistantDb db, Instant now, int max, CancellationToken cancellationToken);

    /// <summary>Takes a name for this process alone, among all that share the database.</summary>
    /// <returns>Holds the name until it is disposed of or lost; null while another process has it.</returns>
    Task<ILease?> TryHoldAsync(string name, CancellationToken cancellationToken);

    /// <summary>Whether the database answers; it may take as long as a silent one takes to be given up. Never throws.</summary>
    Task<bool> AnswersAsync(CancellationToken cancellationToken);

    bool IsUniqueViolation(DbUpdateException error);

    /// <summary>True when the fault is the database's and the same work may succeed later (a deadlock, a lost connection, a full disk); false when it is the work's.</summary>
    bool IsTransient(Exception error);

    /// <summary>Creates or updates the schema. An embedded database is this process's alone from then on.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);
}
