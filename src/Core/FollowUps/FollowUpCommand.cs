using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>« /suivi » : answers the check-in asked first; without one, takes news of an exchange.</summary>
public sealed class FollowUpCommand : ICommand
{
    public string Key => "followup";

    public bool OpensFromLink => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(argument, out var id) && await OwnExchanges.FindAsync(turn.Db, turn.Person, id, cancellationToken) is { Exchange.IsOpen: true } own)
            turn.Start(NewsDialog.Key, given: NewsDialog.Given(own.Exchange));
        else if (await OwnCheckIns.Pending(turn).OrderBy(checkIn => checkIn.AskedAt).FirstOrDefaultAsync(cancellationToken) is { } due)
            turn.Start(CheckInDialogs.KeyOf(due.Kind), CheckInQuestions.SubjectOf(due));
        else
            await NewsAsync(turn, cancellationToken);
    }

    private static async Task NewsAsync(Turn turn, CancellationToken cancellationToken)
    {
        switch (await OwnExchanges.UnclosedAsync(turn.Db, turn.Person, cancellationToken))
        {
            case []: turn.Reply("followup.none", buttons: NextSteps.Buttons); break;
            case [var only]: turn.Start(NewsDialog.Key, given: NewsDialog.Given(only.Exchange)); break;
            default: turn.Start(NewsDialog.Key); break;
        }
    }
}
