using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>One channel's way out: which conversations are being written to, and how many more may be; nothing goes while another replica speaks for its bot. Used by the dispatcher's loop alone.</summary>
internal sealed class Lane(IChannelAdapter adapter, SenderLeases leases)
{
    private const int MostAtOnce = 64;

    private readonly HashSet<Guid> inFlight = [];
    private readonly Pacing pacing = new(adapter.Pacing);
    private SenderLease? lease;

    public IChannelAdapter Adapter => adapter;

    public string Channel => adapter.Channel;

    private SenderLease Lease => lease ??= leases.Of(adapter.Channel);

    /// <summary>What it can take now; null when that is nothing.</summary>
    public OutboxClaim? Claim(Instant now)
    {
        if (!Lease.IsHeld)
            return null;
        var room = Math.Min(MostAtOnce - inFlight.Count, pacing.Room(now));
        return room > 0 ? new(Channel, now, [.. inFlight.Union(pacing.Resting(now))], room) : null;
    }

    public void Start(Guid conversation, bool isGroup, Instant now)
    {
        inFlight.Add(conversation);
        pacing.Sent(conversation, isGroup, now);
    }

    public void End(Guid conversation) => inFlight.Remove(conversation);

    /// <summary>When its pace lets go of something; null when it holds nothing back.</summary>
    public Instant? NextAt(Instant now) => pacing.NextAt(now);
}
