using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>A member asks the coordination to step in: the exchange waits until it did.</summary>
public sealed class AskHelpCommand : ICommand
{
    public const string TodoKind = "exchange-help";

    public string Key => "ask-help";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await ExchangePick.ForAsync(turn, argument, Key, cancellationToken) is not { } own)
            return;
        if (own.Exchange.Status is ExchangeStatus.Frozen or ExchangeStatus.Closed)
        {
            Relay.MayWrite(own, turn);
            return;
        }

        await ExchangeMoves.FreezeAsync(own, turn, cancellationToken);
        turn.AddTodo(TodoKind, own.Exchange.Id, string.Join(" · ", own.Names.Prepend(own.Self.Label)));
        turn.Reply("exchange.help-asked", [("who", own.Names)]);
    }
}
