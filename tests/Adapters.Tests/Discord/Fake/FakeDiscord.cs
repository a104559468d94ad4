using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>
/// Discord's side: people with their direct channels, one server with channels and threads, messages, commands and events of its calendar, and what the bot was
/// wrong about. It has three doors, all on loopback: <see cref="FakeDiscordApi"/> (REST), <see cref="FakeGateway"/> and <see cref="FakeHttpDoor"/>.
/// </summary>
/// <remarks>
/// A test or scene makes <c>new FakeDiscordApi(new FakeDiscord(time))</c>, starts it, and gives the bot <see cref="Token"/>, <see cref="PublicKey"/>, the api's
/// <c>BaseUrl</c> and <c>GatewayUrl</c>. People act through <c>api.People</c> (<see cref="FakePeople"/>): they write, use commands, press, pick, fill in forms; each
/// returns the <c>PlatformEvent</c>. With <c>api.Door.Url</c> set, interactions go there by signed POST instead of the gateway. What they see is
/// <see cref="SeenBy"/> and <see cref="In"/>. Trouble: <c>api.Faults.Fail(…)</c>, <c>api.Faults.IsDown</c>, <see cref="ClosedDms"/>, <c>api.Gateway.Drop()</c> and its neighbours.
/// On the gateway an event counts as acknowledged once the bot says so in a heartbeat or a resume (<c>api.Gateway.AskForHeartbeat()</c>), or when the scene,
/// which sees the bot's storage, calls <c>api.Gateway.Acknowledge(sequence)</c>. A call that breaks the description or a documented limit is refused as Discord
/// would and fails the test when the api is disposed. The clock is the test's: 3 seconds for a first answer, 15 minutes for a token, reconnects that back off.
/// </remarks>
internal sealed class FakeDiscord(TimeProvider time)
{
    public const string Token = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.fake.token-of-the-tests";
    public const string BotId = "1100000000000000001";
    public const string ApplicationId = "1100000000000000001";
    public const string Guild = "1200000000000000001";
    public const string NeedsChannel = "besoins";

    private readonly Lock guard = new();
    private readonly Dictionary<string, string> ids = [];
    private readonly List<FakeDiscordMessage> messages = [];
    private readonly Dictionary<(string Channel, string Nonce), (FakeDiscordMessage Message, Instant At)> nonces = [];
    private long last = 1_300_000_000_000_000_000;

    /// <summary>What is verified with <see cref="PublicKey"/>.</summary>
    public FakeSigner Signer { get; } = new();

    /// <summary>As the developer portal shows it.</summary>
    public string PublicKey => Signer.PublicKey;

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Users who closed their direct messages to the bot.</summary>
    public ConcurrentDictionary<string, bool> ClosedDms { get; } = new();

    /// <summary>Channels of the server that were deleted.</summary>
    public ConcurrentDictionary<string, bool> DeletedChannels { get; } = new();

    /// <summary>Users who are not in the server; everybody else is.</summary>
    public ConcurrentDictionary<string, bool> Strangers { get; } = new();

    /// <summary>False once somebody removed the bot from the server.</summary>
    public bool IsInServer { get; set; } = true;

    /// <summary>Where the developer portal was told to post interactions.</summary>
    public string? InteractionsUrl { get; set; }

    /// <summary>The commands that are registered.</summary>
    public JsonArray Commands { get; set; } = [];

    public ConcurrentDictionary<string, FakeThread> Threads { get; } = new();

    /// <summary>The server's calendar, by id.</summary>
    public ConcurrentDictionary<string, JsonObject> ScheduledEvents { get; } = new();

    /// <summary>Interactions by their token.</summary>
    public ConcurrentDictionary<string, FakeInteraction> Interactions { get; } = new();

    /// <summary>The channels in which the bot showed that it is typing.</summary>
    public ConcurrentQueue<string> Typed { get; } = new();

    /// <summary>Every call, in order, refused or not.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    /// <summary>What was wrong with calls.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    public string NextId()
    {
        lock (guard)
            return (++last).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The id of somebody by their name, or of a channel of the server by its name.</summary>
    public string IdOf(string name)
    {
        lock (guard)
            return ids.TryGetValue(name, out var id) ? id : ids[name] = (++last).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The direct channel of a user.</summary>
    public string DmOf(string user) => IdOf("dm:" + user);

    public string ChannelOf(string name) => IdOf("#" + name);

    /// <summary>Whose direct channel it is; null for one of the server.</summary>
    public string? OwnerOfDm(string channel)
    {
        lock (guard)
            return ids.FirstOrDefault(known => known.Value == channel && known.Key.StartsWith("dm:", StringComparison.Ordinal)).Key?["dm:".Length..];
    }

    public bool HasChannel(string id)
    {
        lock (guard)
            return Threads.ContainsKey(id) || ids.Any(known => known.Value == id && known.Key is ['#', ..] or ['d', 'm', ':', ..]);
    }

    /// <summary>What a user sees of the bot, oldest first: their direct channel, and what was said to them alone in the server.</summary>
    public IReadOnlyList<FakeDiscordMessage> SeenBy(string user)
    {
        var direct = DmOf(user);
        lock (guard)
            return [.. messages.Where(message => message.IsByBot && !message.IsGone && (message.OnlyFor == user || (message.Channel == direct && message.OnlyFor is null)))];
    }

    /// <summary>What everybody sees in a channel.</summary>
    public IReadOnlyList<FakeDiscordMessage> In(string channel)
    {
        lock (guard)
            return [.. messages.Where(message => message.Channel == channel && message.OnlyFor is null && !message.IsGone)];
    }

    public FakeDiscordMessage? Find(string id)
    {
        lock (guard)
            return messages.Find(message => message.Id == id && !message.IsGone);
    }

    public FakeDiscordMessage Add(FakeDiscordMessage message)
    {
        lock (guard)
            messages.Add(message);
        return message;
    }

    /// <summary>A new message, or the one that was sent with this nonce within five minutes.</summary>
    public FakeDiscordMessage Once(string channel, string? nonce, Func<FakeDiscordMessage> create)
    {
        lock (guard)
        {
            if (nonce is not null && nonces.TryGetValue((channel, nonce), out var sent) && Now - sent.At < Duration.FromMinutes(5))
                return sent.Message;
            var message = Add(create());
            if (nonce is not null)
                nonces[(channel, nonce)] = (message, Now);
            return message;
        }
    }

    public JsonObject UserJson(string user) => new()
    {
        ["id"] = user, ["username"] = "u" + user, ["global_name"] = NameOf(user), ["discriminator"] = "0", ["avatar"] = null, ["bot"] = user == BotId,
    };

    public JsonObject MemberJson(string user) => new()
    {
        ["user"] = UserJson(user), ["roles"] = new JsonArray(), ["nick"] = null, ["joined_at"] = "2026-01-01T00:00:00.000000+00:00", ["deaf"] = false, ["mute"] = false, ["permissions"] = "2147483647", ["flags"] = 0,
    };

    public JsonObject ChannelJson(string channel) => OwnerOfDm(channel) is { } owner
        ? new() { ["id"] = channel, ["type"] = 1, ["recipients"] = new JsonArray(UserJson(owner)) }
        : Threads.TryGetValue(channel, out var thread)
            ? new() { ["id"] = channel, ["type"] = thread.Type, ["guild_id"] = Guild, ["parent_id"] = thread.Parent, ["name"] = thread.Name }
            : new() { ["id"] = channel, ["type"] = 0, ["guild_id"] = Guild, ["name"] = NameOf(channel)?[1..] };

    private string? NameOf(string id)
    {
        lock (guard)
            return ids.FirstOrDefault(known => known.Value == id).Key;
    }
}
