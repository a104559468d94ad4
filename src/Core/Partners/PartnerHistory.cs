using System.Collections.Frozen;

namespace ChatAssistant.Core.Partners;

/// <summary>What happened between associations that keeps them from being proposed to each other.</summary>
public sealed record PartnerHistory
{
    public static readonly PartnerHistory None = new();

    /// <summary>One blocked the other, or asked never to be introduced to it.</summary>
    public FrozenSet<PartnerPair> Blocked { get; init; } = [];

    /// <summary>One said no to the other.</summary>
    public FrozenSet<PartnerPair> Declined { get; init; } = [];

    /// <summary>They met, or were proposed to each other, not long ago.</summary>
    public FrozenSet<PartnerPair> Recent { get; init; } = [];

    /// <summary>The pairs of networks that opened to each other.</summary>
    public FrozenSet<PartnerPair> OpenNetworks { get; init; } = [];
}
