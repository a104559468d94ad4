using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Bot.Demo;

/// <summary>
/// Lets domain time pass at once: from due instant to due instant, each with all it leads to, as if the days had gone by; then to the end.
/// </summary>
public sealed class TimeTravel(TravellingClock clock, DueDrain drain, DemoMembers members, IStorage storage) : IDisposable
{
    private static readonly LocalTime Morning = new(10, 0);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <param name="advance">How far; forward only. Whole days land at ten in the morning.</param>
    /// <param name="zone">Where it is ten in the morning.</param>
    /// <returns>The domain's time when all is done.</returns>
    public async Task<Instant> AdvanceAsync(Period advance, DateTimeZone zone, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var target = Target(advance, zone);
            await SettleAsync(cancellationToken);
            while (await NextAsync(cancellationToken) is { } next && next <= target)
            {
                clock.MoveTo(next);
                await SettleAsync(cancellationToken);
            }

            clock.MoveTo(target);
            await SettleAsync(cancellationToken);
            return clock.Now;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private Instant Target(Period advance, DateTimeZone zone)
    {
        var there = clock.Now.InZone(zone).LocalDateTime + advance;
        var morning = CivilTime.At(there.Date, Morning, zone);
        return morning > clock.Now ? morning : CivilTime.At(there.Date, there.TimeOfDay, zone);
    }

    /// <summary>Does what is due and lets members act, until neither leads to anything more now.</summary>
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        while (await drain.DrainAsync(cancellationToken) + await members.LiveAsync(cancellationToken) > 0)
        {
        }
    }

    /// <summary>The next instant at which something happens.</summary>
    private async Task<Instant?> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = storage.Create();
        var due = await db.Due.Where(row => row.State == DueState.Waiting).MinAsync(row => (Instant?)row.DueAt, cancellationToken);
        return (due, members.NextDue) switch
        {
            ({ } row, { } act) => Instant.Min(row, act),
            var (row, act) => row ?? act,
        };
    }
}
