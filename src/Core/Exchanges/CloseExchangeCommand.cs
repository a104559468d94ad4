using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

public sealed class CloseExchangeCommand : ICommand
{
    public string Key => "close-exchange";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await ExchangePick.ForAsync(turn, argument, Key, cancellationToken) is not { } own)
            return;
        if (own.Exchange.Status == ExchangeStatus.Closed)
            turn.Reply("relay.closed", [("who", own.Names)], NextSteps.Buttons);
        else
            turn.Start(CloseExchangeDialog.Key, own.Exchange.Id.ToString("N"));
    }
}
