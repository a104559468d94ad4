using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>
/// What changes an exchange, with its history and what its members are told. The others never read who or why: a report, a call
/// for help and a block use the same words as any stop or end.
/// </summary>
internal static class ExchangeMoves
{
    public static async Task FreezeAsync(OwnExchange own, Turn turn, CancellationToken cancellationToken)
    {
        if (own.Exchange.Status is ExchangeStatus.Frozen or ExchangeStatus.Closed)
            return;
        own.Exchange.Freeze();
        turn.Record(own.Exchange, "frozen", named: false);
        await TellOthersAsync(own, "exchange.on-hold", turn, cancellationToken);
    }

    public static async Task CloseAsync(OwnExchange own, string reason, Turn turn, CancellationToken cancellationToken)
    {
        if (own.Exchange.Status == ExchangeStatus.Closed)
            return;
        await CloseAsync(own.Exchange, reason, turn, cancellationToken);
        await TellOthersAsync(own, "exchange.ended", turn, cancellationToken);
    }

    public static async Task CloseAsync(Exchange exchange, string reason, Turn turn, CancellationToken cancellationToken)
    {
        exchange.Close(reason, turn.Now);
        turn.Record(exchange, "closed", named: false);
        await turn.RaiseAsync(new ExchangeClosed(exchange), cancellationToken);
    }

    /// <summary>Tells every other member, each with the names that they know.</summary>
    public static async Task TellOthersAsync(OwnExchange own, string text, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var partner in own.Others)
        {
            var names = own.Others.Remove(partner).Insert(0, own.Self).Select(other => other.Label);
            await turn.TellAsync(partner.Person, MessageKind.OwnNews, new(text, [("who", names)]), cancellationToken);
        }
    }
}
