namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>How long to wait before connecting again: not at all once, then up to twice as long each time, a minute at most, never all at the same moment.</summary>
internal static class Backoff
{
    private const double Longest = 60;

    /// <param name="failures">Since a connection last worked.</param>
    /// <param name="jitter">0 to 1.</param>
    public static TimeSpan After(int failures, double jitter) =>
        failures == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Min(Longest, Math.Pow(2, Math.Min(failures, 10) - 1)) * (0.5 + (jitter / 2)));
}
