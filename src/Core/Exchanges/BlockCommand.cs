using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Asks for one yes, then ends an exchange for good.</summary>
public sealed class BlockCommand : ICommand
{
    public string Key => "block";

    public HelpGroup Group => HelpGroup.Safety;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await ExchangePick.ForAsync(turn, argument, Key, cancellationToken) is { } own)
            turn.Start(BlockDialog.Key, own.Exchange.Id.ToString("N"));
    }
}
