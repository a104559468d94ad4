using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Reports what happens in an exchange: it stops at once, questions come after.</summary>
public sealed class ReportCommand : ICommand
{
    public string Key => "report";

    public HelpGroup Group => HelpGroup.Safety;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await ExchangePick.ForAsync(turn, argument, Key, cancellationToken) is not { } own)
            return;
        var id = own.Exchange.Id;
        if (Offhand.IsSentence(turn))
            turn.Reply("report.not-sent", [("who", own.Names)], [new("exchange.button.write", $"write {id:N}"), new("exchange.button.report", $"report {id:N}")]);
        else if (await turn.Db.Reports.AnyAsync(report => report.ExchangeId == id && report.By == turn.Person.Id && report.SettledAt == null, cancellationToken))
            turn.Reply("report.already");
        else
            await OpenAsync(own, turn, cancellationToken);
    }

    private static async Task OpenAsync(OwnExchange own, Turn turn, CancellationToken cancellationToken)
    {
        var reader = await ReportReader.FindAsync(turn.Db, own.Exchange, cancellationToken);
        var report = new Report
        {
            Id = turn.NewId(), NetworkId = own.Exchange.NetworkId, ExchangeId = own.Exchange.Id, By = turn.Person.Id, Reader = reader?.Id,
            StoppedIt = own.Exchange.Status is ExchangeStatus.Open or ExchangeStatus.Paused,
            Messages = await LastWords.OfAsync(turn.Db, own, cancellationToken), CreatedAt = turn.Now,
        };
        turn.Db.Reports.Add(report);
        turn.AddTodo("report", report.Id);
        await ExchangeMoves.FreezeAsync(own, turn, cancellationToken);
        if (reader is not null)
            await turn.TellAsync(reader, MessageKind.Coordination, new("report.to-read", [], new Button("report.button.settle", $"settle-report {report.Id:N}")), cancellationToken);
        turn.Reply("report.stopped");
        turn.Start(ReportDetailsDialog.Key, report.Id.ToString("N"));
    }
}
