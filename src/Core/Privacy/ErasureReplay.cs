using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// At the start: does again what the <see cref="ErasureJournal"/> tells of and the database, restored from an older backup, does not know.
/// On a database that was not restored it finds nothing to do.
/// </summary>
public sealed partial class ErasureReplay(ErasureJournal journal, IStorage storage, WriterGate gate, Erasure erasure, DomainClock clock, ILogger<ErasureReplay> logger)
{
    /// <returns>How many people were erased again, and how many requests taken up or taken back.</returns>
    /// <exception cref="IOException">The journal cannot be opened.</exception>
    public async Task<(int Erased, int Requests)> RunAsync(CancellationToken cancellationToken)
    {
        var entries = await journal.ReadAsync(cancellationToken);
        if (entries.Count == 0)
            return (0, 0);
        var (erased, requests) = (0, 0);
        foreach (var (person, last) in LastOf(await PeopleAsync(cancellationToken), entries))
            if (await CatchUpAsync(person, last, cancellationToken))
                _ = last.Act == JournalAct.Erased ? erased++ : requests++;
        if (erased + requests > 0)
            CaughtUp(erased, requests);
        return (erased, requests);
    }

    /// <summary>The last word about each person of the database that the journal knows, also under the id of another account of theirs.</summary>
    private static IEnumerable<(PersonId Person, JournalEntry Last)> LastOf(List<PersonId> people, IReadOnlyList<JournalEntry> entries) =>
        from journal in entries.GroupBy(entry => JournalLines.KeyLine(entry.Key))
        let key = journal.First().Key
        let merged = journal.Where(entry => entry.Into is not null).GroupBy(entry => entry.Subject).ToDictionary(same => same.Key, same => same.Last().Into!)
        let last = journal.Where(entry => entry.Into is null).GroupBy(entry => entry.Subject).ToDictionary(same => same.Key, same => same.Last())
        from person in people
        let told = last.GetValueOrDefault(Resolve(JournalLines.Hash(key, person), merged))
        where told is not null
        group told by person into all
        select (all.Key, all.MaxBy(entry => entry.At)!);

    private static string Resolve(string subject, Dictionary<string, string> merged)
    {
        for (var steps = 0; steps < merged.Count && merged.TryGetValue(subject, out var into); steps++)
            subject = into;
        return subject;
    }

    private async Task<List<PersonId>> PeopleAsync(CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        return await db.People.Select(person => person.Id).ToListAsync(cancellationToken);
    }

    /// <returns>True when the database did not know it.</returns>
    private async Task<bool> CatchUpAsync(PersonId id, JournalEntry last, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        await using var db = storage.Create();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = await db.People.SingleAsync(person => person.Id == id, cancellationToken);
        switch (last.Act)
        {
            case JournalAct.Erased:
                await erasure.EraseAsync(db, person, clock.Now, cancellationToken);
                break;
            case JournalAct.Asked when person.ErasureDueAt is null:
                RequestedErasure.Plan(db, person, last.Due ?? clock.Now);
                break;
            case JournalAct.Kept when person.ErasureDueAt is not null:
                await RequestedErasure.TakeBackAsync(db, person, cancellationToken);
                break;
            default:
                return false;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "This database is older than the erasure journal: {Erased} people were erased again, {Requests} requests to be erased were taken up or taken back")]
    private partial void CaughtUp(int erased, int requests);
}
