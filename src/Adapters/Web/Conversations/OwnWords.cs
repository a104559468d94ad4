using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Web.Conversations;

/// <summary>What the person did in a conversation.</summary>
/// <param name="Id">The order of their acts.</param>
/// <param name="After">The assistant's last message when they did it.</param>
/// <param name="Content">What they did; null once its retention ended.</param>
/// <param name="At">When.</param>
/// <param name="File">The file they sent, while it is kept.</param>
public sealed record OwnWords(long Id, long After, InboundContent? Content, Instant At, FileReference? File = null);
