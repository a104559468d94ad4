using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>Keeps a channel within what its platform takes, in all and in each conversation. Nobody sleeps: who may not go yet is passed over.</summary>
public sealed class Pacing(SendPacing pace)
{
    private const int Few = 128;

    private static readonly Duration Second = Duration.FromSeconds(1);

    private readonly SlidingWindow? overall = pace.Overall == int.MaxValue ? null : new(pace.Overall, Second);
    private readonly Dictionary<Guid, SlidingWindow[]> conversations = [];
    private int forgetAt = Few;

    /// <summary>How many messages the platform takes now.</summary>
    public int Room(Instant now) => overall?.Room(now) ?? int.MaxValue;

    public bool IsResting(Guid conversation, Instant now) => conversations.TryGetValue(conversation, out var windows) && IsFull(windows, now);

    /// <summary>Conversations that may not be written to yet.</summary>
    public IReadOnlyList<Guid> Resting(Instant now)
    {
        Forget(now);
        return [.. conversations.Where(pair => IsFull(pair.Value, now)).Select(pair => pair.Key)];
    }

    /// <summary>When something that is held back now may go; null when nothing is.</summary>
    public Instant? NextAt(Instant now)
    {
        var full = conversations.Values.Append(overall is null ? [] : [overall]).Where(windows => IsFull(windows, now)).Select(windows => windows.Max(window => window.NextAt(now))).ToList();
        return full.Count == 0 ? null : full.Min();
    }

    public void Sent(Guid conversation, bool isGroup, Instant now)
    {
        if (conversations.Count > forgetAt)
            Forget(now);
        overall?.Take(now);
        if (!conversations.TryGetValue(conversation, out var windows))
            conversations.Add(conversation, windows = [.. WindowsOf(isGroup)]);
        foreach (var window in windows)
            window.Take(now);
    }

    private static bool IsFull(SlidingWindow[] windows, Instant now) => Array.Exists(windows, window => window.Room(now) <= 0);

    /// <summary>Lets go of conversations whose windows are empty; next when there are twice as many.</summary>
    private void Forget(Instant now)
    {
        foreach (var (idle, _) in conversations.Where(pair => Array.TrueForAll(pair.Value, window => window.IsIdle(now))).ToList())
            conversations.Remove(idle);
        forgetAt = Math.Max(Few, conversations.Count * 2);
    }

    private IEnumerable<SlidingWindow> WindowsOf(bool isGroup)
    {
        var (most, length) = isGroup && pace.PerGroup is { } perGroup ? (perGroup, pace.GroupWindow) : (pace.PerConversation, pace.Window);
        if (most != int.MaxValue)
            yield return new(most, length);
        if (pace.LongRun is { } longRun)
            yield return new(longRun.Messages, longRun.Window);
    }
}
