using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>The next meetup.</summary>
public sealed class MeetupsStanding : IStandingPart
{
    public async Task<IReadOnlyList<Saying>> LinesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var next = await turn.Db.MeetupsOf(turn.Person).Where(meetup => meetup.Status == MeetupStatus.Planned && meetup.Start > turn.Now)
            .OrderBy(meetup => meetup.Start).FirstOrDefaultAsync(cancellationToken);
        if (next is null || await Participants.OfAsync(turn.Db, turn.Person, next.ExchangeId, cancellationToken) is not { } participants)
            return [];
        return [new("status.meetup", [("partners", participants.PartnersOf(turn.Person)), ("when", participants.When(next.Start, null, turn.Person, turn.Now))], new Button("status.meetups", MeetupCommand.Name))];
    }
}
