using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Plans the check-ins of an exchange's members, and plans them anew when the day they count from changes.</summary>
public static class CheckInPlan
{
    public static readonly CheckInKind[] AfterMeetup = [CheckInKind.DidItHappen, CheckInKind.IdeaTried, CheckInKind.PracticeAdopted];
    public static readonly CheckInKind[] OnceHeld = [CheckInKind.IdeaTried, CheckInKind.PracticeAdopted];

    /// <summary>Creates or moves the check-ins of these kinds for every member. Of the later ones, what was asked already stays.</summary>
    /// <param name="meetup">What they are about; null while the exchange has no date.</param>
    /// <param name="from">The day they count from.</param>
    public static async Task SetAsync(Turn turn, Exchange exchange, Guid? meetup, LocalDate from, CheckInKind[] kinds, CancellationToken cancellationToken)
    {
        var about = meetup ?? exchange.Id;
        var known = await OfAsync(turn.Db, about, cancellationToken);
        var planned = new List<CheckIn>();
        foreach (var (person, closed) in await MembersAsync(turn.Db, exchange, cancellationToken))
            foreach (var kind in kinds)
            {
                var checkIn = known.Find(checkIn => checkIn.PersonId == person.Id && checkIn.Kind == kind) ?? Add(turn, exchange, meetup, person.Id, kind);
                if (kind != CheckInKind.DidItHappen && checkIn.AskedAt is not null)
                    continue;
                checkIn.Plan(CheckInSchedule.NotBefore(CheckInSchedule.Due(from, kind, person.Zone, closed), turn.Now, person.Zone));
                planned.Add(checkIn);
            }

        await CheckInQuestions.SettleAsync(turn.Db, planned, turn.Now, cancellationToken);
        await CheckInWakes.SetAsync(turn.Db, planned, cancellationToken);
    }

    /// <summary>Closes what is still open about a meetup, or about an exchange without one.</summary>
    public static async Task CloseAsync(Turn turn, Guid about, CancellationToken cancellationToken) =>
        await CloseAsync(turn, await OfAsync(turn.Db, about, cancellationToken), cancellationToken);

    public static async Task CloseAsync(Turn turn, IReadOnlyCollection<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        foreach (var checkIn in checkIns)
            checkIn.Close();
        await CheckInQuestions.SettleAsync(turn.Db, checkIns, turn.Now, cancellationToken);
        await CheckInWakes.SetAsync(turn.Db, checkIns, cancellationToken);
    }

    public static CheckIn Add(Turn turn, Exchange exchange, Guid? meetup, PersonId person, CheckInKind kind)
    {
        var checkIn = new CheckIn
        {
            Id = turn.NewId(), NetworkId = exchange.NetworkId, ExchangeId = exchange.Id, MeetupId = meetup, AboutId = meetup ?? exchange.Id, PersonId = person, Kind = kind,
            NudgedAt = kind == CheckInKind.PartnerReplied ? turn.Now : null,
        };
        turn.Db.CheckIns.Add(checkIn);
        return checkIn;
    }

    /// <summary>Also those that this very turn added.</summary>
    private static async Task<List<CheckIn>> OfAsync(AssistantDb db, Guid about, CancellationToken cancellationToken)
    {
        await db.CheckIns.Where(checkIn => checkIn.AboutId == about).LoadAsync(cancellationToken);
        return [.. db.CheckIns.Local.Where(checkIn => checkIn.AboutId == about)];
    }

    private static async Task<IReadOnlyList<(Person Person, Time.ClosedDays Closed)>> MembersAsync(AssistantDb db, Exchange exchange, CancellationToken cancellationToken)
    {
        // A new exchange has its members in hand; of one that was loaded they may be missing.
        if (db.Entry(exchange).State != EntityState.Added)
            await db.Entry(exchange).Collection(loaded => loaded.Members).LoadAsync(cancellationToken);
        var people = exchange.Members.Select(member => member.PersonId).ToList();
        var associations = exchange.Members.Select(member => member.AssociationId).ToList();
        var network = await db.Networks.SingleAsync(network => network.Id == exchange.NetworkId, cancellationToken);
        var places = await db.Associations.Where(association => associations.Contains(association.Id)).ToDictionaryAsync(association => association.Id, association => association.PlaceCode, cancellationToken);
        var known = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        return [.. exchange.Members.Where(member => known.ContainsKey(member.PersonId)).Select(member => (known[member.PersonId], network.ClosedDays(places.GetValueOrDefault(member.AssociationId))))];
    }
}
