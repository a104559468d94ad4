using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What became of a part, to be written down.</summary>
public sealed record Outcome(Sending Sending, DeliveryResult Result);
