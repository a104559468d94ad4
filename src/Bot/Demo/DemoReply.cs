using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Bot.Demo;

/// <summary>What a simulated member will do, and when in the domain's time.</summary>
public sealed record DemoReply(string Account, InboundContent Content, Instant DueAt);
