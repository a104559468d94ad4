using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>One channel's way out: which conversations are being written to, and how many more may be; nothing goes while another replica speaks for its bot. Used by the dispatcher's loop alone.</summary>
internal sealed class Lane(IChannelAdapter adapter, SenderLeases leases)
{
    private const int MostAtOnce = 64;
    private const int MostWaiting = 64;

    private readonly HashSet<Guid> inFlight = [];
    private readonly HashSet<Guid> moreBehind = [];
    private readonly List<OutboxRow> waiting = [];
    private readonly Pacing pacing = new(adapter.Pacing);
    private SenderLease? lease;
    private long lastMet;

    public IChannelAdapter Adapter => adapter;

    public string Channel => adapter.Channel;

    private SenderLease Lease => lease ??= leases.Of(adapter.Channel);

    /// <summary>What it can take now from the table; null when that is nothing. Behind what is on its way there may be more.</summary>
    public OutboxClaim? Claim(Instant now)
    {
        moreBehind.UnionWith(inFlight);
        return Room(now) is > 0 and var room ? new(Channel, now, [.. inFlight.Union(pacing.Resting(now))], room) : null;
    }

    /// <summary>Whether a look at the table may have met a message before it was told of.</summary>
    public bool HasMet(OutboxRow said) => said.Id <= lastMet;

    /// <summary>Whether a message may go there now.</summary>
    public bool IsOpen(Guid conversation, Instant now) => !inFlight.Contains(conversation) && Room(now) > 0 && !pacing.IsResting(conversation, now);

    /// <summary>Keeps a message that was just said behind the one that is on its way to its conversation, or leaves it to the table.</summary>
    /// <returns>Whether to look for it now.</returns>
    public bool Leave(OutboxRow said)
    {
        if (!inFlight.Contains(said.ConversationId))
            return true;
        if (HasMet(said) || waiting.Count == MostWaiting)
            moreBehind.Add(said.ConversationId);
        else
            waiting.Add(said);
        return false;
    }

    /// <summary>Notes what a look gave, sent or given up. Rows are numbered as they are committed.</summary>
    public void Meet(OutboxRow row) => lastMet = Math.Max(lastMet, row.Id);

    /// <param name="sending">What goes.</param>
    /// <param name="now">The system's time.</param>
    /// <param name="mayHaveMore">Whether the table may hold more for its conversation.</param>
    public void Start(Sending sending, Instant now, bool mayHaveMore)
    {
        inFlight.Add(sending.Conversation);
        if (mayHaveMore)
            moreBehind.Add(sending.Conversation);
        pacing.Sent(sending.Conversation, sending.IsGroup, now);
    }

    /// <returns>Whether the table may hold more for the conversation; what waited for it is there too.</returns>
    public bool End(Guid conversation, out IReadOnlyList<OutboxRow> behind)
    {
        inFlight.Remove(conversation);
        behind = waiting.FindAll(row => row.ConversationId == conversation);
        waiting.RemoveAll(row => row.ConversationId == conversation);
        return moreBehind.Remove(conversation);
    }

    /// <summary>When its pace lets go of something; null when it holds nothing back.</summary>
    public Instant? NextAt(Instant now) => pacing.NextAt(now);

    private int Room(Instant now) => Lease.IsHeld ? Math.Min(MostAtOnce - inFlight.Count, pacing.Room(now)) : 0;
}
