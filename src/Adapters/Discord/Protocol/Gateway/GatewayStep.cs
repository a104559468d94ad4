using System.Collections.Immutable;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>A session after something happened, and what it wants done.</summary>
internal readonly record struct GatewayStep(GatewaySession Session, ImmutableArray<GatewayAction> Actions)
{
    public static GatewayStep Of(GatewaySession session, params ImmutableArray<GatewayAction> actions) => new(session, actions);
}
