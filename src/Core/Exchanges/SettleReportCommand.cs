using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Opens a report to the one person who may read it.</summary>
public sealed class SettleReportCommand : ICommand
{
    public string Key => "settle-report";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(argument, out var id) || await ReadableReports.FindAsync(turn.Db, turn.Person, id, cancellationToken) is not { } report)
            turn.Reply("settle-report.not-yours", buttons: NextSteps.Buttons);
        else if (report.SettledAt is not null)
            turn.Reply("settle-report.already");
        else
            turn.Start(SettleReportDialog.Key, report.Id.ToString("N"));
    }
}
