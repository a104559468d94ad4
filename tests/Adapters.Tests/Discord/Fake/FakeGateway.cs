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
    private readonly Queue<(string Name, string Data, PlatformEvent Event)> early = [];
    private FakeGatewayConnection? current;
    private FakeGatewaySession? session;

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
    public bool IsConnected
    {
        get
        {
            lock (guard)
                return current?.Session is not null;
        }
    }

    /// <summary>The sequence number of the last event.</summary>
    public long Last
    {
        get
        {
            lock (guard)
                return session?.Last ?? 0;
        }
    }

    /// <summary>Tells the bot, now or when it is back.</summary>
    public PlatformEvent Tell(string name, JsonObject data) => TellAgain(name, data.ToJsonString());

    /// <summary>The same once more: a new sequence number, the same content.</summary>
    public PlatformEvent TellAgain(string name, string data)
    {
        var told = new PlatformEvent(data);
        lock (guard)
            if (session is null)
                early.Enqueue((name, data, told));
            else
                Add(name, data, told);
        return told;
    }

    /// <summary>The bot has all up to here: said by a scene that sees its storage.</summary>
    public void Acknowledge(long sequence)
    {
        lock (guard)
            session?.Acknowledge(sequence, committed());
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
    public void Drop() => Take(connection => connection.Drop());

    public void Close(int code) => Take(connection => connection.Close(code));

    public void ForgetSessions()
    {
        lock (guard)
        {
            sessions.Clear();
            session = null;
        }
    }

    public void Send(string payload)
    {
        lock (guard)
            current?.Send(payload);
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
            current = current == connection ? null : current;
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
        if (data["token"]?.GetValue<string>() != FakeDiscord.Token)
            connection.Close(4004);
        else if ((data["intents"]!.GetValue<int>() & Privileged) != 0)
            Refuse(connection, 4014);
        else if (data["properties"] is not JsonObject)
            Refuse(connection, 4002);
        else
        {
            session = new FakeGatewaySession(discord.NextId());
            sessions[session.Id] = session;
            Bind(connection, session);
            Add("READY", new JsonObject
            {
                ["v"] = 10, ["user"] = discord.UserJson(FakeDiscord.BotId), ["session_id"] = session.Id, ["resume_gateway_url"] = ResumeUrl, ["shard"] = data["shard"]?.DeepClone(),
                ["guilds"] = new JsonArray(new JsonObject { ["id"] = FakeDiscord.Guild, ["unavailable"] = true }), ["application"] = new JsonObject { ["id"] = FakeDiscord.ApplicationId, ["flags"] = 0 },
            }.ToJsonString(), null);
            Add("GUILD_CREATE", new JsonObject
            {
                ["id"] = FakeDiscord.Guild, ["name"] = "Maison des associations", ["preferred_locale"] = "fr", ["member_count"] = 60,
                ["channels"] = new JsonArray(discord.ChannelJson(discord.ChannelOf(FakeDiscord.NeedsChannel))), ["unavailable"] = false,
            }.ToJsonString(), null);
            while (early.TryDequeue(out var told))
                Add(told.Name, told.Data, told.Event);
        }
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
            (session = known).Acknowledge(sequence, committed());
            Bind(connection, known);
            foreach (var (payload, told) in known.After(sequence))
                Deliver(payload, told);
            Add("RESUMED", "{}", null);
            while (early.TryDequeue(out var told))
                Add(told.Name, told.Data, told.Event);
        }
    }

    private void Bind(FakeGatewayConnection connection, FakeGatewaySession bound)
    {
        current?.Close(4005);
        (current, connection.Session) = (connection, bound);
    }

    private void Add(string name, string data, PlatformEvent? told) => Deliver(session!.Add(name, data, told), told);

    private void Deliver(string payload, PlatformEvent? told)
    {
        if (current is null)
            return;
        if (told is not null)
            told.Deliveries++;
        current.Send(payload);
    }

    private void Refuse(FakeGatewayConnection connection, int code)
    {
        discord.Violations.Enqueue($"The gateway closed with {code}");
        connection.Close(code);
    }

    private void Take(Action<FakeGatewayConnection> act)
    {
        lock (guard)
            if (current is { } connection)
            {
                current = null;
                act(connection);
            }
    }
}
