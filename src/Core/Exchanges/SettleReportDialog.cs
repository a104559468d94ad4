using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>A coordinator reads a report and decides. Texts: settle-report.*</summary>
public sealed class SettleReportDialog : IDialog
{
    public const string Key = "settle-report";

    public static readonly Slot<ReportOutcome> Outcome = Slot.Choice<ReportOutcome>("outcome");

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("decide") { Outcome }] };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var report = await ReadableReports.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken);
        RichText Line(ReportedMessage message) => context.Texts.Format(context.Person.Language, "settle-report.line", ("who", message.Who), ("words", message.Words));
        var messages = report?.Messages.Select(Line).Aggregate(RichText.Empty, (all, line) => all.IsEmpty ? line : all + RichText.From("\n") + line);
        return [("reason", report?.Reason is { } reason ? EnumKey.Of(reason) : "none"), ("words", report?.Words), ("count", report?.Messages.Length ?? 0), ("messages", messages)];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var report = await ReadableReports.FindAsync(turn.Db, turn.Person, turn.SubjectId, cancellationToken);
        if (report is null || !report.TrySettle(answers.Of(Outcome), turn.Now))
        {
            turn.Reply("settle-report.already");
            return;
        }

        await CoordinationTasks.DoneAsync(turn, "report", report.Id, cancellationToken);
        var exchange = await turn.Db.Exchanges.Include(exchange => exchange.Members).FirstAsync(exchange => exchange.Id == report.ExchangeId, cancellationToken);
        var members = await OwnExchanges.MembersAsync(turn.Db, exchange, cancellationToken);
        if (await ApplyAsync(report, exchange, members, turn, cancellationToken) is { } text)
            foreach (var member in members)
                await turn.TellAsync(member.Person, MessageKind.OwnNews, new(text, [("who", members.Remove(member).Select(other => other.Label))]), cancellationToken);
        turn.Reply("settle-report.done", [("outcome", EnumKey.Of(answers.Of(Outcome)))]);
    }

    /// <returns>What the members are told; null when nothing changed for them.</returns>
    private static async Task<string?> ApplyAsync(Report report, Exchange exchange, ImmutableArray<ExchangePartner> members, Turn turn, CancellationToken cancellationToken)
    {
        if (report.Outcome == ReportOutcome.Block)
        {
            var reporter = members.First(member => member.Person.Id == report.By);
            foreach (var other in members.Remove(reporter))
                Blocks.Add(turn, reporter.Association.Id, other.Association.Id, report.By, exchange.Id);
        }

        if (report.Outcome == ReportOutcome.Reopen)
        {
            var others = await turn.Db.Reports.AnyAsync(other => other.ExchangeId == exchange.Id && other.Id != report.Id && other.SettledAt == null, cancellationToken);
            if (others || exchange.Status != ExchangeStatus.Frozen)
                return null;
            exchange.TryReopen();
            turn.Record(exchange, "reopened");
            return "exchange.reopened";
        }

        if (exchange.Status == ExchangeStatus.Closed)
            return null;
        await ExchangeMoves.CloseAsync(exchange, "settled", turn, cancellationToken);
        return "exchange.ended";
    }
}
