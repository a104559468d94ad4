using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>One channel's way out: which conversations are being written to, and how many more may be; nothing goes while another replica speaks for its bot. Used by the dispatcher's loop alone.</summary>
internal sealed class Lane(IChannelAdapter adapter, SenderLeases leases)
{
    private const int MostAtOnce = 128;
    private const int MostWaiting = 64;

    private readonly HashSet<Guid> inFlight = [];

    /// <summary>Those of them behind whose message the table may hold more.</summary>
    private readonly HashSet<Guid> moreBehind = [];

    /// <summary>Conversations whose messages were left to the table since it was last looked at: it may hold several, and a look takes one.</summary>
    private readonly HashSet<Guid> left = [];

    /// <summary>What was just said behind something on its way.</summary>
    private readonly List<OutboxRow> waiting = [];

    private readonly Pacing pacing = new(adapter.Pacing);
    private SenderLease? lease;
    private long lastMet;
    private bool mayHoldUntold = true;

    public IChannelAdapter Adapter => adapter;

    public string Channel => adapter.Channel;

    private SenderLease Lease => lease ??= leases.Of(adapter.Channel);

    /// <summary>The table may hold what nobody told of, in any conversation.</summary>
    public void Doubt() => mayHoldUntold = true;

    /// <summary>What it can take now from the table; null when that is nothing.</summary>
    public OutboxClaim? Claim(Instant now)
    {
        if (Room(now) is > 0 and var room)
            return new(Channel, now, [.. inFlight.Union(pacing.Resting(now))], room);
        // Nobody looks: what was left, for hours where another replica speaks for the bot, need not be remembered one by one.
        Doubt();
        left.Clear();
        moreBehind.UnionWith(inFlight);
        return null;
    }

    /// <summary>Whether a look at the table may have met a message before it was told of.</summary>
    public bool HasMet(OutboxRow said) => said.Id <= lastMet;

    /// <summary>Whether a message may go there now.</summary>
    public bool IsOpen(Guid conversation, Instant now) => !inFlight.Contains(conversation) && Room(now) > 0 && !pacing.IsResting(conversation, now);

    /// <summary>Keeps a message that was just said behind the one that is on its way to its conversation, or leaves it to the table.</summary>
    /// <param name="said">The message.</param>
    /// <param name="isMet">Whether a look may have met it.</param>
    /// <returns>Whether to look for it now.</returns>
    public bool Leave(OutboxRow said, bool isMet)
    {
        if (!inFlight.Contains(said.ConversationId))
        {
            left.Add(said.ConversationId);
            return true;
        }

        if (isMet || waiting.Count == MostWaiting)
            moreBehind.Add(said.ConversationId);
        else
            waiting.Add(said);
        return false;
    }

    /// <summary>Takes in what a look gave: of each conversation one message.</summary>
    /// <param name="claim">What was asked for.</param>
    /// <param name="sent">What goes; it is on its way.</param>
    /// <param name="passedOver">What was given up: what comes after it may go.</param>
    public void Looked(OutboxClaim claim, IReadOnlyList<OutboxRow> sent, IReadOnlyList<OutboxRow> passedOver)
    {
        var isFull = sent.Count + passedOver.Count == claim.Max;
        // Rows are numbered as they are committed.
        lastMet = sent.Concat(passedOver).Select(row => row.Id).Append(lastMet).Max();
        moreBehind.UnionWith(isFull || mayHoldUntold ? inFlight : sent.Select(row => row.ConversationId).Where(left.Contains));
        mayHoldUntold = isFull;
        left.Clear();
        left.UnionWith(passedOver.Select(row => row.ConversationId));
    }

    public void Start(Sending sending, Instant now)
    {
        inFlight.Add(sending.Conversation);
        pacing.Sent(sending.Conversation, sending.IsGroup, now);
    }

    /// <param name="conversation">Where something was on its way.</param>
    /// <param name="isDone">False when the table holds the rest of it.</param>
    /// <returns>What was said meanwhile; null when the table may hold more, where that is, too.</returns>
    public IReadOnlyList<OutboxRow>? End(Guid conversation, bool isDone)
    {
        inFlight.Remove(conversation);
        var behind = waiting.FindAll(row => row.ConversationId == conversation);
        waiting.RemoveAll(row => row.ConversationId == conversation);
        if (!moreBehind.Remove(conversation) && isDone)
            return behind;
        left.Add(conversation);
        return null;
    }

    /// <summary>When its pace lets go of something; null when it holds nothing back.</summary>
    public Instant? NextAt(Instant now) => pacing.NextAt(now);

    private int Room(Instant now) => Lease.IsHeld ? Math.Min(MostAtOnce - inFlight.Count, pacing.Room(now)) : 0;
}
