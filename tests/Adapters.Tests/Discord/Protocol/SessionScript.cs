using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Gateway;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Plays with a session: what happens is told in words, what it wants done is kept.</summary>
internal sealed class SessionScript(ResumePoint? point = null, ulong seed = 1)
{
    public const string FirstUrl = "wss://gateway.example";
    public const string OwnUrl = "wss://own.example";

    public GatewaySession Session { get; private set; } = GatewaySession.Begin(new("token", FirstUrl), point, seed);

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    /// <summary>All that was wanted, with its moment.</summary>
    public List<(DateTimeOffset At, GatewayAction Action)> Done { get; } = [];

    /// <summary>What the last step wanted.</summary>
    public IReadOnlyList<GatewayAction> Last { get; private set; } = [];

    public GatewayPayload? Sent => Last.OfType<GatewayAction.Send>().SingleOrDefault()?.Payload;

    public SessionScript On(GatewayEvent happened)
    {
        var (next, actions) = Session.On(happened, Now);
        (Session, Last) = (next, actions);
        Done.AddRange(actions.Select(action => (Now, action)));
        return this;
    }

    public SessionScript Receive(string json) => On(new GatewayEvent.Received(JsonSerializer.Deserialize(json, DiscordJson.Default.GatewayPayload)!));

    public SessionScript Wait(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public SessionScript Tick() => On(new GatewayEvent.Ticked());

    /// <summary>Waits until it wants to be woken.</summary>
    public SessionScript Wake()
    {
        if (Session.WakeAt > Now && Session.WakeAt < DateTimeOffset.MaxValue)
            Now = Session.WakeAt;
        return Tick();
    }

    public SessionScript Hello(int interval = 40_000) => Receive($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}}}""");

    public SessionScript Ack() => Receive("""{"op":11}""");

    public SessionScript Ready() => Receive($$$"""{"op":0,"t":"READY","s":1,"d":{"session_id":"S","resume_gateway_url":"{{{OwnUrl}}}"}}""");

    public SessionScript Resumed(long sequence) => Receive($$$"""{"op":0,"t":"RESUMED","s":{{{sequence}}},"d":{}}""");

    public SessionScript Open() => Wake().On(new GatewayEvent.Opened());

    /// <summary>Connected, greeted, identified and ready.</summary>
    public SessionScript Connected() => Open().Hello().Ready().On(new GatewayEvent.Committed(1));

    public SessionScript Close(int? code) => On(new GatewayEvent.Closed(code));
}
