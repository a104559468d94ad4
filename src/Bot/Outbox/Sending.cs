using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Bot.Outbox;

/// <summary>A part that this process alone may send.</summary>
/// <param name="Row">Its outbox row as it was taken; the dispatcher's alone until its outcome is written down.</param>
/// <param name="IsGroup">True where several read.</param>
/// <param name="Part">What the adapter sends.</param>
public sealed record Sending(OutboxRow Row, bool IsGroup, OutboundPart Part)
{
    public string Channel => Part.Address.Channel;

    /// <summary>Where it goes: one part at a time.</summary>
    public Guid Conversation => Row.ConversationId;
}
