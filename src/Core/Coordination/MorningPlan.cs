using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>Sees to it that every coordinator's next morning is planned: half past eight on the clock of their wall, on an open day.</summary>
public sealed class MorningPlan : IDailySweep
{
    private static readonly LocalTime Hour = new(8, 30);

    public async Task<bool> SweepAsync(AssistantDb db, Instant now, CancellationToken cancellationToken)
    {
        var coordinators = await db.People.AsNoTracking()
            .Where(person => person.NetworkId != null && (person.Role == Role.Coordinator || person.Role == Role.Administrator))
            .Where(person => !db.Set<DueRow>().Any(row => row.Kind == MorningTodo.DueKind && row.PersonId == person.Id && row.State == DueState.Waiting))
            .ToListAsync(cancellationToken);
        await AddAsync(db, coordinators, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return false;
    }

    internal static async Task AddAsync(AssistantDb db, IReadOnlyCollection<Person> coordinators, Instant now, CancellationToken cancellationToken)
    {
        var ids = coordinators.Select(person => person.NetworkId!.Value).Distinct().ToList();
        var networks = await db.Networks.AsNoTracking().Where(network => ids.Contains(network.Id)).ToDictionaryAsync(network => network.Id, cancellationToken);
        db.Due.AddRange(coordinators.Select(person => new DueRow
        {
            Kind = MorningTodo.DueKind, Subject = person.Id.Value, PersonId = person.Id, DueAt = Next(networks[person.NetworkId!.Value], person.Zone, now),
        }));
    }

    /// <summary>The next morning that is still to come, weekends, public holidays and the network's closures left out.</summary>
    internal static Instant Next(Network network, DateTimeZone zone, Instant now)
    {
        var (day, closed) = (now.InZone(zone).Date, network.ClosedDays(place: null));
        while (IsClosed(closed, day) || CivilTime.At(day, Hour, zone) <= now)
            day = day.PlusDays(1);
        return CivilTime.At(day, Hour, zone);
    }

    private static bool IsClosed(ClosedDays closed, LocalDate day) =>
        day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || closed.IsClosed(day);
}
