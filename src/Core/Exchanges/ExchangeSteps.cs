using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Keeps each step of an exchange in its history.</summary>
public static class ExchangeSteps
{
    /// <param name="turn">The turn in which it happens.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="kind">What happened; see <see cref="ExchangeEvent.Kind"/>.</param>
    /// <param name="named">False when nobody is to read whose doing it was (a report).</param>
    public static void Record(this Turn turn, Exchange exchange, string kind, bool named = true) =>
        turn.Db.ExchangeHistory.Add(new() { Id = turn.NewId(), ExchangeId = exchange.Id, Kind = kind, By = named ? turn.Person.Id : null, At = turn.Now });
}
