using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Networks;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Loads what the words of check-ins need: a few queries, whatever their number. For reading only.</summary>
public static class CheckInBriefs
{
    public static async Task<CheckInBrief?> OneAsync(AssistantDb db, CheckIn checkIn, CancellationToken cancellationToken) =>
        (await LoadAsync(db, [checkIn], cancellationToken)).Values.FirstOrDefault();

    /// <returns>By the check-in's id.</returns>
    public static async Task<IReadOnlyDictionary<Guid, CheckInBrief>> LoadAsync(AssistantDb db, IReadOnlyCollection<CheckIn> checkIns, CancellationToken cancellationToken)
    {
        var exchangeIds = checkIns.Select(checkIn => checkIn.ExchangeId).Distinct().ToList();
        var meetupIds = checkIns.Where(checkIn => checkIn.MeetupId is not null).Select(checkIn => checkIn.MeetupId!.Value).Distinct().ToList();
        var networkIds = checkIns.Select(checkIn => checkIn.NetworkId).Distinct().ToList();
        var exchanges = await db.Exchanges.AsNoTracking().Where(exchange => exchangeIds.Contains(exchange.Id)).ToDictionaryAsync(exchange => exchange.Id, cancellationToken);
        var meetups = meetupIds.Count == 0 ? [] : await db.Meetups.AsNoTracking().Where(meetup => meetupIds.Contains(meetup.Id)).ToDictionaryAsync(meetup => meetup.Id, cancellationToken);
        var networks = await db.Networks.AsNoTracking().Where(network => networkIds.Contains(network.Id)).ToDictionaryAsync(network => network.Id, cancellationToken);
        var sides = await ExchangeSide.OfAsync(db, exchangeIds, cancellationToken);
        return checkIns.Where(checkIn => exchanges.ContainsKey(checkIn.ExchangeId)).ToDictionary(checkIn => checkIn.Id, checkIn =>
        {
            var own = sides[checkIn.ExchangeId].FirstOrDefault(side => side.Contact.Id == checkIn.PersonId);
            return new CheckInBrief(
                checkIn,
                exchanges[checkIn.ExchangeId],
                checkIn.MeetupId is { } meetup ? meetups.GetValueOrDefault(meetup) : null,
                own,
                [.. sides[checkIn.ExchangeId].Where(side => side != own)],
                networks[checkIn.NetworkId].ClosedDays(own?.PlaceCode));
        });
    }
}
