using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Which exchange a command is about: the one named, the only one there is, or the one the person picks now.</summary>
internal static class ExchangePick
{
    /// <param name="turn">The turn.</param>
    /// <param name="argument">The exchange's id, or empty.</param>
    /// <param name="command">The command to run again once one is picked.</param>
    /// <returns>Null when the person was answered instead.</returns>
    public static async Task<OwnExchange?> ForAsync(Turn turn, string argument, string command, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(argument, out var id))
        {
            var named = await OwnExchanges.FindAsync(turn.Db, turn.Person, id, cancellationToken);
            if (named is null)
                turn.Reply("exchange.unknown", buttons: NextSteps.Buttons);
            return named;
        }

        var all = await OwnExchanges.UnclosedAsync(turn.Db, turn.Person, cancellationToken);
        if (all is [var only])
            return only;
        if (all.IsEmpty)
            turn.Reply("exchange.none", buttons: NextSteps.Buttons);
        else
            turn.Reply("exchange.which", buttons: [.. all.Select(own => new Button("exchange.pick", $"{command} {own.Exchange.Id:N}") { Arguments = [("who", own.Names)] })]);
        return null;
    }
}
