namespace ChatAssistant.Bot.Outbox;

/// <summary>What one look at the outbox gave.</summary>
/// <param name="Sendings">What to send now.</param>
/// <param name="PassedOver">By channel, what became of rows that were given up instead: those behind them are free.</param>
public sealed record Taken(IReadOnlyList<Sending> Sendings, IReadOnlyList<(string Channel, string Outcome)> PassedOver)
{
    public static readonly Taken Nothing = new([], []);
}
