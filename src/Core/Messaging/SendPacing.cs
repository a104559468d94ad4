using NodaTime;

namespace ChatAssistant.Core.Messaging;

/// <summary>How fast a platform may be written to. Declared by the adapter, enforced by the dispatcher.</summary>
/// <param name="PerConversation">Messages per <paramref name="Window"/> in one conversation.</param>
/// <param name="Overall">Messages per second to the whole platform.</param>
public sealed record SendPacing(int PerConversation, Duration Window, int Overall)
{
    /// <summary>Messages per <see cref="GroupWindow"/> in a group; null where a group is like any conversation.</summary>
    public int? PerGroup { get; init; }

    public Duration GroupWindow { get; init; }

    /// <summary>What any conversation may get in a longer time, besides; null where the platform says nothing of it.</summary>
    public (int Messages, Duration Window)? LongRun { get; init; }

    public static readonly SendPacing Unlimited = new(int.MaxValue, Duration.FromSeconds(1), int.MaxValue);
}
