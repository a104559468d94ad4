using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>Puts a check-in off: tomorrow, Monday, or a date.</summary>
public sealed class SnoozeCommand : ICommand
{
    public string Key => "snooze-check-in";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var words = argument.Split(' ', 2);
        if (await OwnCheckIns.PendingAsync(turn, words[0], cancellationToken) is not { } checkIn)
            turn.Reply("check-in.settled", buttons: NextSteps.Buttons);
        else if (words.ElementAtOrDefault(1) is not { Length: > 0 } until || until == "date")
            turn.Start(SnoozeDialog.Key, CheckInQuestions.SubjectOf(checkIn));
        else if (until == "tomorrow")
            await CheckInSnooze.ApplyAsync(turn, checkIn, CheckInSnooze.Tomorrow(turn), cancellationToken);
        else if (until == "monday")
            await CheckInSnooze.ApplyAsync(turn, checkIn, CheckInSnooze.Monday(turn), cancellationToken);
        else
            turn.Start(SnoozeDialog.Key, CheckInQuestions.SubjectOf(checkIn), SnoozeDialog.Given(until, turn));
    }
}
