using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>Whole days, both ends included, as ISO dates.</summary>
public sealed record ClosedPeriod(string From, string To)
{
    public static ClosedPeriod Of(LocalDate from, LocalDate to) => new(from.ToString("uuuu-MM-dd", null), to.ToString("uuuu-MM-dd", null));
}
