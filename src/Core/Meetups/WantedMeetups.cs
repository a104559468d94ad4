using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>The one way to a meetup that a person acts on; where it cannot be acted on, they hear why and what to do next.</summary>
internal static class WantedMeetups
{
    public static async Task<MeetupView?> FindAsync(Turn turn, Guid id, CancellationToken cancellationToken)
    {
        var view = await MeetupView.FindAsync(turn.Db, turn.Person, id, cancellationToken);
        if (view is not { Participants.Exchange.IsOpen: true })
            turn.Reply("meetup.unknown", buttons: NextSteps.Buttons);
        else if (!view.Meetup.IsWanted)
            turn.Reply("meetup.over", buttons: [new("slots.propose", MeetupActions.Slots(view.Meetup.ExchangeId))]);
        else
            return view;
        return null;
    }
}
