using NodaTime;

namespace ChatAssistant.Core.Time;

/// <summary>
/// The time that exchanges live in. Everywhere but in the demo it is the system's; HTTP, tokens, limiters and Quartz keep to <see cref="TimeProvider"/>.
/// </summary>
public class DomainClock(TimeProvider time)
{
    public virtual Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}
