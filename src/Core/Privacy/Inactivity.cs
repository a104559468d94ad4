using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>A person who does not come any more: told at eleven months, erased at twelve. Coming back is enough to stop it.</summary>
public static class Inactivity
{
    public const string WarningKind = "inactivity-warning";
    public const string EndKind = "inactivity-end";

    public static DueRow Row(string kind, Person person, Instant due) => new() { Kind = kind, Subject = person.Id.Value, PersonId = person.Id, DueAt = due };

    /// <summary>Those of the rows whose person was not seen since, and is not leaving already; the others are cancelled.</summary>
    private static async Task<IReadOnlyList<(DueRow Row, Person Person)>> AbsentAsync(IReadOnlyList<DueRow> rows, Duration absence, DueContext context, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.PersonId!.Value).Distinct().ToList();
        var people = await context.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        var absent = new List<(DueRow, Person)>();
        foreach (var row in rows)
            if (people.TryGetValue(row.PersonId!.Value, out var person) && person.LastSeenAt <= context.Now - absence && person.ErasureDueAt is null)
                absent.Add((row, person));
            else
                row.State = DueState.Cancelled;
        return absent;
    }

    public sealed class Warning(RetentionOptions kept) : IDueHandler
    {
        public string Kind => WarningKind;

        public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
        {
            foreach (var (_, person) in await AbsentAsync(rows, kept.InactivityWarning, context, cancellationToken))
            {
                // From now on, so that nobody is erased without the month that was announced, however late the warning is.
                var end = context.Now + kept.Inactivity - kept.InactivityWarning;
                context.Db.Due.Add(Row(EndKind, person, end));
                var saying = new Saying("inactivity.warning", [("day", person.DayWords(end, context.Now))], new Button("inactivity.stay", "stay"));
                await context.Outbox.TellAsync(person, MessageKind.OwnNews, saying, cancellationToken);
            }
        }
    }

    public sealed class End(RetentionOptions kept, Erasure erasure) : IDueHandler
    {
        public string Kind => EndKind;

        public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
        {
            foreach (var (_, person) in await AbsentAsync(rows, kept.Inactivity, context, cancellationToken))
                await erasure.EraseAsync(context.Db, person, context.Now, cancellationToken);
        }
    }
}
