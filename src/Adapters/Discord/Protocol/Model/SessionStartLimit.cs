namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="ResetAfter">In milliseconds.</param>
/// <param name="MaxConcurrency">How many may identify in 5 seconds.</param>
internal sealed record SessionStartLimit(int Total = 1000, int Remaining = 1000, long ResetAfter = 0, int MaxConcurrency = 1);
