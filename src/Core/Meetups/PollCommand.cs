using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Meetups;

/// <summary>Shows where a poll stands; its organiser may decide from there. Argument: the poll.</summary>
public sealed class PollCommand : ICommand
{
    public string Key => "poll";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OpenPolls.FindAsync(turn, Guid.TryParse(argument, out var id) ? id : default, cancellationToken) is not { } view)
            return;
        var words = new PollWords(view, turn.Texts, turn.Now);
        Func<Person, object?> tally = words.Tally;
        turn.Reply(new Saying(
            "poll.state",
            [("tally", tally), ("missing", words.Missing), ("waiting", words.Missing.Count)],
            [new(view.Poll.HasVoted(turn.Person.Id) ? "vote.change" : "vote.give", MeetupActions.Vote(view.Poll)), .. view.MayBeFixedBy(turn.Person.Id) ? words.Decisions() : []])
        {
            Table = words.TallyTable,
        });
    }
}
