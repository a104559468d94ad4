using System.Collections.Frozen;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Core.Turns;

/// <summary>Which channels are read rather than written to.</summary>
public sealed class PulledChannels(IEnumerable<IPulledChannel> channels)
{
    private readonly FrozenSet<string> names = channels.Select(channel => channel.Channel).ToFrozenSet(StringComparer.Ordinal);

    public bool Contains(string channel) => names.Contains(channel);
}
