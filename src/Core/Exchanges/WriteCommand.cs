using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The only way words reach a partner: an exchange is chosen first, and what is written is previewed.</summary>
public sealed class WriteCommand : ICommand
{
    public string Key => "write";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await ExchangePick.ForAsync(turn, argument, Key, cancellationToken) is { } own && Relay.MayWrite(own, turn))
            turn.Start(RelayDialog.Key, own.Exchange.Id.ToString("N"));
    }
}
