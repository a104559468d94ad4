using System.Globalization;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>One of the bot's connections to the gateway, with its session.</summary>
internal sealed class FakeShard
{
    public FakeGatewayConnection? Current { get; set; }

    public FakeGatewaySession? Session { get; set; }

    /// <summary>Which connection serves an event: its server's, and the first for what happens in no server.</summary>
    public static int Of(string name, string data, int shards)
    {
        var json = JsonNode.Parse(data)!;
        var guild = json["guild_id"] ?? (name.StartsWith("GUILD_", StringComparison.Ordinal) ? json["id"] : null);
        return guild is null ? 0 : Of(guild.GetValue<string>(), shards);
    }

    public static int Of(string guild, int shards) => (int)((ulong.Parse(guild, CultureInfo.InvariantCulture) >> 22) % (ulong)shards);

    public void Bind(FakeGatewayConnection connection, FakeGatewaySession bound)
    {
        Current?.Close(4005);
        (Current, connection.Session, Session) = (connection, bound, bound);
    }

    public void Add(string name, string data, PlatformEvent? told) => Deliver(Session!.Add(name, data, told), told);

    public void Deliver(string payload, PlatformEvent? told)
    {
        if (Current is null)
            return;
        if (told is not null)
            told.Deliveries++;
        Current.Send(payload);
    }
}
