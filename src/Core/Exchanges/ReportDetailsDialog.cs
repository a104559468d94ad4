using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>What happened, asked once the exchange is stopped. Leaving it changes nothing to the report. Texts: report-details.*</summary>
public sealed class ReportDetailsDialog : IDialog
{
    public const string Key = "report-details";

    public static readonly Slot<ReportReason> Reason = Slot.Choice<ReportReason>("reason");
    public static readonly Slot<string> Words = Slot.Text("words", maxLength: 1000).Optional();

    public DialogDefinition Definition { get; } = new(Key, Version: 1)
    {
        Pages = [new("what") { Reason }, new("words") { { Words, answers => answers.Has(Reason) && !answers.Is(Reason, ReportReason.Mistake) } }],
    };

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var report = await turn.Db.Reports.FirstOrDefaultAsync(report => report.Id == turn.SubjectId && report.By == turn.Person.Id, cancellationToken);
        if (report is null)
            return;
        report.Explain(answers.Of(Reason), answers.Find(Words) ?? "");
        if (report.Reason == ReportReason.Mistake)
            await TakeBackAsync(report, turn, cancellationToken);
        else
            turn.Reply("report.thanks", buttons: [new("exchange.button.block", $"block {report.ExchangeId:N}"), new("common.choice.status", "status")]);
    }

    private static async Task TakeBackAsync(Report report, Turn turn, CancellationToken cancellationToken)
    {
        if (!report.TrySettle(ReportOutcome.Reopen, turn.Now) || await OwnExchanges.FindAsync(turn.Db, turn.Person, report.ExchangeId, cancellationToken) is not { } own)
        {
            turn.Reply("report.already");
            return;
        }

        await CoordinationTasks.DoneAsync(turn, "report", report.Id, cancellationToken);
        if (report.StoppedIt && own.Exchange.TryReopen())
        {
            turn.Record(own.Exchange, "reopened", named: false);
            await ExchangeMoves.TellOthersAsync(own, "exchange.reopened", turn, cancellationToken);
        }

        turn.Reply("report.taken-back", [("who", own.Names)], [new("exchange.button.write", $"write {own.Exchange.Id:N}")]);
    }
}
