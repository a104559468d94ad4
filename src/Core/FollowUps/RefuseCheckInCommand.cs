using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.FollowUps;

/// <summary>« Ne plus me demander »: this check-in is not asked any more.</summary>
public sealed class RefuseCheckInCommand : ICommand
{
    public string Key => "refuse-check-in";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnCheckIns.PendingAsync(turn, argument, cancellationToken) is { } checkIn)
        {
            checkIn.Refuse();
            await CheckInRecord.SettleAsync(turn, checkIn, cancellationToken);
            turn.Reply("check-in.refused", buttons: NextSteps.Buttons);
        }
        else
            turn.Reply("check-in.settled", buttons: NextSteps.Buttons);
    }
}
