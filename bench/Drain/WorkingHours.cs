namespace ChatAssistant.Drain;

/// <summary>A Wednesday morning, so that nobody's quiet hours hold a message back.</summary>
internal sealed class WorkingHours : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
}
