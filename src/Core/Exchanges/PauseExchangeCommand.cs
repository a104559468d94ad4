using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Sets an exchange aside, until one of its members takes it up again.</summary>
public sealed class PauseExchangeCommand : ICommand
{
    public string Key => "pause-exchange";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await ExchangePick.ForAsync(turn, argument, Key, cancellationToken) is not { } own)
            return;
        if (own.Exchange.TryPause())
        {
            turn.Record(own.Exchange, "paused");
            turn.Reply("exchange.paused", [("who", own.Names)], [new("exchange.button.reopen", $"reopen-exchange {own.Exchange.Id:N}")]);
            await ExchangeMoves.TellOthersAsync(own, "exchange.paused-by-partner", turn, cancellationToken);
        }
        else
        {
            Relay.MayWrite(own, turn);
        }
    }
}
