using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatAssistant.Adapters.Tests.Channels;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The gateway, v10: hello, identify, resume with what was missed, heartbeats, and everything that goes wrong on a wire.</summary>
internal sealed class FakeGateway(FakeDiscord discord, Func<bool> committed)
{
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    private readonly Lock guard = new();
    private readonly Dictionary<string, FakeGatewaySession> sessions = [];
    private readonly Dictionary<int, FakeShard> shards = [];
    private readonly List<(string Name, string Data, PlatformEvent Event)> early = [];

    /// <summary>How many connections the platform advises; the bot may open more.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>When sessions were begun, and the limit to that.</summary>
    public FakeIdentifies Identifies { get; } = new(discord);

    /// <summary>In milliseconds.</summary>
    public int HeartbeatInterval { get; set; } = 41_250;

    /// <summary>True to leave heartbeats without an answer.</summary>
    public bool MissesAcks { get; set; }

    /// <summary>True to refuse sockets.</summary>
    public bool IsDown { get; set; }

    /// <summary>Closes whoever connects with this code, until it is null again.</summary>
    public int? ClosesWith { get; set; }

    public string ResumeUrl { get; set; } = "";

    /// <summary>What the bot said, operation and data.</summary>
    public ConcurrentQueue<(int Op, JsonNode? Data)> Heard { get; } = new();

    /// <summary>With which codes the bot left; null for none.</summary>
    public ConcurrentQueue<int?> Left { get; } = new();

    public int Connections { get; private set; }

    public int Sessions => sessions.Count;

    /// <summary>True while events reach the bot at once.</summary>
    public bool IsConnected => IsConnectedOn(0);

    /// <summary>The sequence number of the last event.</summary>
    public long Last => LastOn(0);

    public bool IsConnectedOn(int shard)
    {
        lock (guard)
            return Shard(shard).Current?.Session is not null;
    }

    public long LastOn(int shard)
    {
        lock (guard)
            return Shard(shard).Session?.Last ?? 0;
    }

    /// <summary>Tells the bot, now or when it is back.</summary>
    public PlatformEvent Tell(string name, JsonObject data) => TellAgain(name, data.ToJsonString());

    /// <summary>The same once more: a new sequence number, the same content.</summary>
    public PlatformEvent TellAgain(string name, string data)
    {
        var told = new PlatformEvent(data);
        lock (guard)
            if (Shard(FakeShard.Of(name, data, Shards)) is { Session: not null } shard)
                shard.Add(name, data, told);
            else
                early.Add((name, data, told));
        return told;
    }

    /// <summary>The bot has all up to here: said by a scene that sees its storage.</summary>
    public void Acknowledge(int shard, long sequence)
    {
        lock (guard)
            Shard(shard).Session?.Acknowledge(sequence, committed());
    }

    /// <summary>Operation 1: the bot says at once up to where it is. It may say so 110 times a minute.</summary>
    public void AskForHeartbeat() => Send("""{"op":1,"d":null}""");

    /// <summary>Operation 7.</summary>
    public void AskToReconnect() => Send("""{"op":7,"d":null}""");

    /// <summary>Operation 9.</summary>
    public void Invalidate(bool canResume)
    {
        if (!canResume)
            ForgetSessions();
        Send($$$"""{"op":9,"d":{{{(canResume ? "true" : "false")}}}}""");
    }

    /// <summary>The connection breaks without a word.</summary>
    public void Drop(int shard = 0) => Take(shard, connection => connection.Drop());

    public void DropAll()
    {
        foreach (var shard in Enumerable.Range(0, Shards))
            Drop(shard);
    }

    public void Close(int code) => Take(0, connection => connection.Close(code));

    public void ForgetSessions()
    {
        lock (guard)
        {
            sessions.Clear();
            foreach (var shard in shards.Values)
                shard.Session = null;
        }
    }

    public void Send(string payload)
    {
        lock (guard)
            Shard(0).Current?.Send(payload);
    }

    public async Task ServeAsync(HttpContext http)
    {
        if (IsDown || !http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = IsDown ? 503 : 400;
            return;
        }

        if (http.Request.Query["v"] != "10" || http.Request.Query["encoding"] != "json" || !http.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            discord.Violations.Enqueue($"The gateway was called with {http.Request.QueryString} by « {http.Request.Headers.UserAgent} »");
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var connection = new FakeGatewayConnection(http, socket);
        lock (guard)
            Connections++;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        var writing = connection.WriteAsync(over.Token);
        if (ClosesWith is { } code)
            connection.Close(code);
        else
            connection.Send($$$"""{"op":10,"d":{"heartbeat_interval":{{{HeartbeatInterval}}}}}""");
        try
        {
            while (await connection.ReadAsync(over.Token) is { } said)
                Hear(connection, said);
            Left.Enqueue(connection.CloseCode);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException)
        {
            // It broke.
        }

        lock (guard)
            foreach (var shard in shards.Values.Where(shard => shard.Current == connection))
                shard.Current = null;
        // 1000 and 1001 end the session.
        if (connection.CloseCode is 1000 or 1001 && connection.Session is { } ended)
            lock (guard)
                sessions.Remove(ended.Id);
        await over.CancelAsync();
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Hear(FakeGatewayConnection connection, string said)
    {
        var payload = JsonNode.Parse(said)!;
        var (op, data) = (payload["op"]!.GetValue<int>(), payload["d"]);
        Heard.Enqueue((op, data));
        lock (guard)
        {
            connection.Sent.Enqueue(discord.Now);
            while (discord.Now - connection.Sent.Peek() >= Duration.FromSeconds(60))
                connection.Sent.Dequeue();
            if (connection.Sent.Count > 120 || Encoding.UTF8.GetByteCount(said) > 4096)
                Refuse(connection, connection.Sent.Count > 120 ? 4008 : 4002);
            else
                switch (op)
                {
                    case 1:
                        connection.Session?.Acknowledge(data?.GetValue<long>() ?? 0, committed());
                        if (!MissesAcks)
                            connection.Send("""{"op":11}""");
                        break;
                    case 2:
                        Identify(connection, data!);
                        break;
                    case 6:
                        Resume(connection, data!);
                        break;
                    default:
                        Refuse(connection, 4001);
                        break;
                }
        }
    }

    private void Identify(FakeGatewayConnection connection, JsonNode data)
    {
        var (number, count) = data["shard"]?.AsArray() is [var one, var all] ? (one!.GetValue<int>(), all!.GetValue<int>()) : (0, 1);
        if (data["token"]?.GetValue<string>() != FakeDiscord.Token)
            connection.Close(4004);
        else if ((data["intents"]!.GetValue<int>() & Privileged) != 0)
            Refuse(connection, 4014);
        else if (data["properties"] is not JsonObject)
            Refuse(connection, 4002);
        else if (number < 0 || number >= count)
            Refuse(connection, 4010);
        else if (!Identifies.TryTake(number))
            connection.Send("""{"op":9,"d":false}""");
        else
            Begin(connection, number, count);
    }

    private void Begin(FakeGatewayConnection connection, int number, int count)
    {
        Shards = count;
        var shard = Shard(number);
        var begun = new FakeGatewaySession(discord.NextId(), number);
        sessions[begun.Id] = begun;
        shard.Bind(connection, begun);
        var isIn = discord.IsInServer && FakeShard.Of(FakeDiscord.Guild, count) == number;
        shard.Add("READY", new JsonObject
        {
            ["v"] = 10, ["user"] = discord.UserJson(FakeDiscord.BotId), ["session_id"] = begun.Id, ["resume_gateway_url"] = ResumeUrl, ["shard"] = new JsonArray(number, count),
            ["guilds"] = isIn ? new JsonArray(new JsonObject { ["id"] = FakeDiscord.Guild, ["unavailable"] = true }) : [], ["application"] = new JsonObject { ["id"] = FakeDiscord.ApplicationId, ["flags"] = 0 },
        }.ToJsonString(), null);
        if (isIn)
            shard.Add("GUILD_CREATE", new JsonObject
            {
                ["id"] = FakeDiscord.Guild, ["name"] = "Maison des associations", ["preferred_locale"] = "fr", ["member_count"] = 60,
                ["channels"] = new JsonArray(discord.ChannelJson(discord.ChannelOf(FakeDiscord.NeedsChannel))), ["unavailable"] = false,
            }.ToJsonString(), null);
        TellEarly(shard, number);
    }

    private void Resume(FakeGatewayConnection connection, JsonNode data)
    {
        if (data["token"]?.GetValue<string>() != FakeDiscord.Token)
            connection.Close(4004);
        else if (!sessions.TryGetValue(data["session_id"]!.GetValue<string>(), out var known))
            connection.Send("""{"op":9,"d":false}""");
        else if (data["seq"]!.GetValue<long>() is var sequence && sequence > known.Last)
            connection.Close(4007);
        else
        {
            var shard = Shard(known.Shard);
            known.Acknowledge(sequence, committed());
            shard.Bind(connection, known);
            foreach (var (payload, told) in known.After(sequence))
                shard.Deliver(payload, told);
            shard.Add("RESUMED", "{}", null);
            TellEarly(shard, known.Shard);
        }
    }

    private void TellEarly(FakeShard shard, int number)
    {
        foreach (var told in early.Where(told => FakeShard.Of(told.Name, told.Data, Shards) == number).ToList())
        {
            early.Remove(told);
            shard.Add(told.Name, told.Data, told.Event);
        }
    }

    private FakeShard Shard(int number) => shards.TryGetValue(number, out var known) ? known : shards[number] = new();

    private void Refuse(FakeGatewayConnection connection, int code)
    {
        discord.Violations.Enqueue($"The gateway closed with {code}");
        connection.Close(code);
    }

    private void Take(int number, Action<FakeGatewayConnection> act)
    {
        lock (guard)
            if (Shard(number) is { Current: { } connection } shard)
            {
                shard.Current = null;
                act(connection);
            }
    }
}
