using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What one pass over the outbox gave.</summary>
/// <param name="Sendings">What to send now.</param>
/// <param name="Retries">When what failed may be tried again.</param>
/// <param name="MayHaveMore">True when rows were given up on the way, so that those behind them are free.</param>
public sealed record Exchange(IReadOnlyList<Sending> Sendings, IReadOnlyList<Instant> Retries, bool MayHaveMore);
