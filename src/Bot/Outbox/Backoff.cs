using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>How long to wait after a failure: doubled each time, spread so that many do not come back at once.</summary>
public static class Backoff
{
    private static readonly Duration First = Duration.FromSeconds(1);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <param name="attempt">1 after the first failure.</param>
    /// <param name="jitter">From 0 to 1: the last quarter of the wait is left to chance.</param>
    public static Duration After(int attempt, double jitter)
    {
        var whole = Duration.Min(First * Math.Pow(2, Math.Min(attempt, 30) - 1), Longest);
        return whole * (0.75 + (0.25 * jitter));
    }
}
