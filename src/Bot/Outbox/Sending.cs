using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Bot.Outbox;

/// <summary>A part that this process alone may send.</summary>
/// <param name="Row">Its outbox row.</param>
/// <param name="Conversation">Where it goes: one part at a time.</param>
/// <param name="IsGroup">True where several read.</param>
/// <param name="Part">What the adapter sends.</param>
public sealed record Sending(long Row, Guid Conversation, bool IsGroup, OutboundPart Part)
{
    public string Channel => Part.Address.Channel;
}
