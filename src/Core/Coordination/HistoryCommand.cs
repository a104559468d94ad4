using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>
/// What happened in an exchange, step by step and never what was written there, for the coordination of its network. Argument: what <see cref="HistorySearch"/> finds it by.
/// </summary>
public sealed class HistoryCommand(TopicChoices topics) : ICommand
{
    /// <summary>Lines of a history: the latest; earlier ones are counted.</summary>
    private const int MostShown = 20;

    public string Key => "history";

    public Role MinimumRole => Role.Coordinator;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        switch (await HistorySearch.FindAsync(turn.Db, turn.Person.NetworkId, argument, cancellationToken))
        {
            case []:
                turn.Reply(argument.Length == 0 ? "exchange-history.nothing" : "exchange-history.unknown", buttons: argument.Length == 0 ? [] : [new("exchange-history.latest", Key)]);
                break;
            case [var only]:
                await ShowAsync(turn, only, cancellationToken);
                break;
            case var several:
                turn.Reply("exchange-history.which", buttons: [.. await ChoicesAsync(turn, several, cancellationToken)]);
                break;
        }
    }

    private async Task ShowAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken)
    {
        var steps = await turn.Db.ExchangeHistory.AsNoTracking().Where(step => step.ExchangeId == exchange.Id).OrderBy(step => step.At).ThenBy(step => step.Id).ToListAsync(cancellationToken);
        var by = steps.Select(step => step.By).OfType<PersonId>().Distinct().ToList();
        var names = await turn.Db.People.Where(person => by.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        var lines = Grouped(steps, turn.Person.Zone);
        turn.Reply(
            "exchange-history.steps",
            [
                ("names", await NamesAsync(turn, exchange, cancellationToken)), ("topic", topics.Label(exchange.Topic, turn.Language)), ("status", EnumKey.Of(exchange.Status)),
                ("earlier", Math.Max(0, lines.Count - MostShown)),
                ("lines", lines.TakeLast(MostShown).Select(line => Line(line, names, turn)).Aggregate(RichText.From(""), (all, line) => all + RichText.From("\n") + line)),
            ],
            [new("exchange-history.latest", Key), new("todo-list.show", "todo")]);
    }

    /// <summary>What one person did several times on end in a day is one line.</summary>
    private static List<(ExchangeEvent Step, LocalDate Day, int Times)> Grouped(List<ExchangeEvent> steps, DateTimeZone zone)
    {
        var lines = new List<(ExchangeEvent Step, LocalDate Day, int Times)>();
        foreach (var step in steps)
        {
            var day = step.At.InZone(zone).Date;
            if (lines is [.., var last] && (last.Step.Kind, last.Step.By, last.Day) == (step.Kind, step.By, day))
                lines[^1] = last with { Times = last.Times + 1 };
            else
                lines.Add((step, day, 1));
        }

        return lines;
    }

    private static RichText Line((ExchangeEvent Step, LocalDate Day, int Times) line, Dictionary<PersonId, string> names, Turn turn)
    {
        var (step, key) = (line.Step, $"history.{line.Step.Kind}");
        var who = step.By is { } by ? names.GetValueOrDefault(by, "") : "";
        return turn.Texts.Format(
            turn.Language, "exchange-history.step",
            ("day", turn.Person.DayWords(line.Day, turn.Now)), ("what", turn.Texts.Plain(turn.Language, turn.Texts.Has(turn.Language, key) ? key : "exchange-history.other")),
            ("times", line.Times), ("who", who), ("named", who.Length > 0));
    }

    private async Task<IReadOnlyList<Button>> ChoicesAsync(Turn turn, IReadOnlyList<Exchange> exchanges, CancellationToken cancellationToken)
    {
        var buttons = new List<Button>(exchanges.Count);
        foreach (var exchange in exchanges)
            buttons.Add(new("exchange-history.choice", $"{Key} {exchange.Id:N}") { Arguments = [("names", await NamesAsync(turn, exchange, cancellationToken))] });
        return buttons;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken) =>
        [.. (await OwnExchanges.MembersAsync(turn.Db, exchange, cancellationToken)).Select(member => member.Association.Name).Order(StringComparer.Ordinal)];
}
