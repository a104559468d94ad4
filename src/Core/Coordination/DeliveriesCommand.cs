using System.Globalization;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>The messages that did not arrive, each with its remedy in words.</summary>
public sealed class DeliveriesCommand : ICommand
{
    private const int MostShown = 5;

    public string Key => "deliveries";

    public Role MinimumRole => Role.Coordinator;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var deliveries = await Delivery.Undelivered(turn.Db, turn.Person.NetworkId).AsNoTracking().Take(MostShown).ToListAsync(cancellationToken);
        if (deliveries.Count == 0)
        {
            turn.Reply("deliveries.nothing");
            return;
        }

        var lines = deliveries.Select((delivery, i) => turn.Texts.Format(turn.Language, "deliveries.line", Arguments(delivery, i + 1, turn)));
        var retries = deliveries.Select((delivery, i) => (delivery, Number: i + 1)).Where(one => one.delivery.Remedy == "retry");
        turn.Reply(
            "deliveries.list", [("lines", lines.Aggregate((all, line) => all + RichText.From("\n") + line))],
            [.. retries.Select(one => new Button("deliveries.retry", string.Create(CultureInfo.InvariantCulture, $"retry-delivery {one.delivery.Row.Id}")) { Arguments = [("number", one.Number)] })]);
    }

    private static (string Name, object? Value)[] Arguments(Delivery delivery, int number, Turn turn) =>
    [
        ("number", number),
        ("name", TeamCommand.NameOf(delivery.Reader, turn)),
        ("when", DateWords.Write(delivery.Row.CreatedAt, turn.Person.DatesAt(turn.Now))),
        ("remedy", delivery.Remedy),
    ];
}
