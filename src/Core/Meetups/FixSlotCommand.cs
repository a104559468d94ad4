using System.Globalization;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Fixes one of a poll's dates without waiting for all. Argument: the poll and the slot's number.</summary>
public sealed class FixSlotCommand : ICommand
{
    public string Key => "fix-slot";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var words = argument.Split(' ');
        if (await OpenPolls.FindAsync(turn, Guid.TryParse(words[0], out var id) ? id : default, cancellationToken) is not { } view)
            return;
        var slot = int.TryParse(words.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? view.Poll.SlotsAhead(turn.Now).FirstOrDefault(slot => slot.Number == number)
            : null;
        if (!view.MayBeFixedBy(turn.Person.Id))
            turn.Reply("poll.organisers", [("who", view.Participants.NameOf(view.Poll.Organiser))], [new("poll.see", MeetupActions.Poll(view.Poll))]);
        else if (slot is null)
            turn.Reply("poll.slot-gone", buttons: new PollWords(view, turn.Texts, turn.Now).Decisions());
        else
            await PollFixing.FixAsync(turn, view, slot, cancellationToken);
    }
}
