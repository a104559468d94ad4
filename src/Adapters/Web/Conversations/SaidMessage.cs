using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>A message of the assistant in a conversation.</summary>
/// <param name="Sequence">Its number, in the order of the commits.</param>
/// <param name="Replaces">The number of the message whose place it takes.</param>
/// <param name="Message">What is said.</param>
/// <param name="At">When.</param>
public sealed record SaidMessage(long Sequence, long? Replaces, OutboundMessage Message, Instant At);
