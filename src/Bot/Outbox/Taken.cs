using ChatAssistant.Core.Turns;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What one look at the outbox gave.</summary>
/// <param name="Sendings">What to send now.</param>
/// <param name="PassedOver">Rows that were given up instead, and what became of them: those behind them are free.</param>
public sealed record Taken(IReadOnlyList<Sending> Sendings, IReadOnlyList<(OutboxRow Row, string Outcome)> PassedOver)
{
    public static readonly Taken Nothing = new([], []);
}
