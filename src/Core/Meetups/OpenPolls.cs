using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>The one way to a poll that a person acts on; where it cannot be acted on, they hear why and what to do next.</summary>
internal static class OpenPolls
{
    public static async Task<PollView?> FindAsync(Turn turn, Guid id, CancellationToken cancellationToken)
    {
        var view = await PollView.FindAsync(turn.Db, turn.Person, id, cancellationToken);
        if (view is not { Participants.Exchange.IsOpen: true })
            turn.Reply("poll.unknown", buttons: NextSteps.Buttons);
        else if (!view.Poll.IsOpen)
            turn.Reply("poll.closed", buttons: [new("meetup.list-them", MeetupCommand.Name)]);
        else if (!view.Poll.SlotsAhead(turn.Now).Any())
            turn.Reply("poll.passed", buttons: [new("slots.propose-others", MeetupActions.Slots(view.Poll.ExchangeId))]);
        else
            return view;
        return null;
    }
}
