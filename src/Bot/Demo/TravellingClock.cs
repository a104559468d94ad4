using ChatAssistant.Core.Time;
using NodaTime;

namespace ChatAssistant.Bot.Demo;

/// <summary>The domain's clock in the demonstration: it goes on by itself, and jumps forward when asked. Only the domain hears of it.</summary>
public sealed class TravellingClock(TimeProvider time) : DomainClock(time)
{
    private long ahead;

    public override Instant Now => base.Now + Duration.FromTicks(Volatile.Read(ref ahead));

    /// <summary>Jumps to an instant; one that is past already changes nothing.</summary>
    public void MoveTo(Instant instant)
    {
        if (instant > Now)
            Volatile.Write(ref ahead, (instant - base.Now).BclCompatibleTicks);
    }

    /// <summary>Back to the present, for a demonstration that begins anew.</summary>
    public void Reset() => Volatile.Write(ref ahead, 0);
}
