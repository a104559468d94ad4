using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>The open reports that this coordinator is the one to read; of the others only how many there are.</summary>
public sealed class ReportsCommand : ICommand
{
    private const int MostShown = 5;

    public string Key => "reports";

    public Role MinimumRole => Role.Coordinator;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var (network, reader, association) = (turn.Person.NetworkId, turn.Person.Id, turn.Person.AssociationId);
        var open = turn.Db.Reports.AsNoTracking().Where(report => report.NetworkId == network && report.SettledAt == null);
        var own = await open
            .Where(report => report.Reader == reader || (report.Reader == null
                && !turn.Db.Set<ExchangeMember>().Any(member => member.ExchangeId == report.ExchangeId && member.AssociationId == association)))
            .OrderBy(report => report.CreatedAt).ThenBy(report => report.Id).ToListAsync(cancellationToken);
        var others = await open.CountAsync(cancellationToken) - own.Count;
        if (own.Count == 0)
        {
            turn.Reply("reports.nothing", [("others", others)]);
            return;
        }

        var shown = own.Take(MostShown).Select((report, i) => (Report: report, Number: i + 1)).ToList();
        var lines = shown.Select(one => turn.Texts.Format(turn.Language, "reports.line", ("number", one.Number), ("day", OpenedOn(one.Report, turn))));
        turn.Reply(
            "reports.list", [("lines", lines.Aggregate((all, line) => all + RichText.From("\n") + line)), ("others", others)],
            [.. shown.Select(one => new Button("reports.open", $"settle-report {one.Report.Id:N}") { Arguments = [("number", one.Number)] })]);
    }

    private static string OpenedOn(Report report, Turn turn) =>
        DateWords.Write(report.CreatedAt, turn.Person.DatesAt(turn.Now));
}
