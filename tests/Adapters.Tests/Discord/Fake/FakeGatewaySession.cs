using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>A session of the bot: what it was told, by sequence number, so that it can be told again.</summary>
internal sealed class FakeGatewaySession(string id, int shard)
{
    private readonly List<(string Payload, PlatformEvent? Event)> told = [];
    private int acknowledged;

    public string Id => id;

    /// <summary>Of which of the bot's connections.</summary>
    public int Shard => shard;

    public long Last => told.Count;

    /// <summary>Gives it the next number.</summary>
    public string Add(string name, string data, PlatformEvent? told)
    {
        var payload = $$$"""{"op":0,"t":"{{{name}}}","s":{{{this.told.Count + 1}}},"d":{{{data}}}}""";
        this.told.Add((payload, told));
        return payload;
    }

    public IReadOnlyList<(string Payload, PlatformEvent? Event)> After(long sequence) => [.. told.Skip((int)sequence)];

    /// <summary>The bot has all up to here, and will not be told it again.</summary>
    public void Acknowledge(long sequence, bool committed)
    {
        for (; acknowledged < Math.Min(sequence, told.Count); acknowledged++)
            told[acknowledged].Event?.Acknowledge(committed);
    }
}
