using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using NodaTime;
using NodaTime.Text;

namespace ChatAssistant.Bot.Demo;

/// <summary>The demonstration's clock and its new beginning. Not there outside the demonstration.</summary>
public static class DemoEndpoints
{
    private const int MostDays = 366;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public sealed record Travel(string? Advance);

    public sealed record ClockReading(string Now);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var demo = routes.MapGroup("/api/demo").WithTags("Demo");
        demo.MapGet("/clock", (DomainClock clock) => Reading(clock.Now)).WithSummary("The domain's time.");
        demo.MapPost("/clock", AdvanceAsync).WithSummary("Lets time pass; answers when all that was due is done.");
        demo.MapPost("/reset", ResetAsync).WithSummary("Forgets everything and begins anew.");
    }

    /// <summary>Reads an ISO 8601 duration of at most a year and a day ahead.</summary>
    public static bool TryRead(string? advance, out Period period)
    {
        period = Period.Zero;
        if (advance is null or { Length: > 40 } || !PeriodPattern.NormalizingIso.Parse(advance).TryGetValue(Period.Zero, out period) || period.HasDateComponent && period.Years > 1)
            return false;
        var start = new LocalDateTime(2026, 1, 1, 0, 0);
        try
        {
            var days = Period.Between(start, start + period, PeriodUnits.Days).Days;
            return start + period > start && days <= MostDays;
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static async Task<IResult> AdvanceAsync(Travel travel, TimeTravel time, StorageWatch watch, CancellationToken cancellationToken) =>
        TryRead(travel.Advance, out var period)
            ? Reading(await watch.WaitAsync(time.AdvanceAsync(period, Zone, cancellationToken), cancellationToken))
            : Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Forward only, and at most 366 days.", detail: "Write {\"advance\": \"P7D\"}: an ISO 8601 duration.");

    private static async Task<IResult> ResetAsync(DemoNetwork network, StorageWatch watch, CancellationToken cancellationToken)
    {
        await watch.WaitAsync(network.ResetAsync(cancellationToken), cancellationToken);
        return Results.NoContent();
    }

    private static IResult Reading(Instant now) => Results.Json(new ClockReading(InstantPattern.General.Format(now)));
}
