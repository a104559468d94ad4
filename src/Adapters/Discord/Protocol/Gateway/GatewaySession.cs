using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>
/// A session on the gateway, as a pure function: something happens at a moment, and there is a new session and what to do. Sockets, clocks and storage are
/// elsewhere. It resumes from what is committed, not from what was received, so that an event is told again until its effects are kept.
/// </summary>
internal sealed record GatewaySession(GatewaySettings Settings, Jitter Jitter)
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";

    /// <summary>How long a connection may stay silent before it says hello.</summary>
    public static readonly TimeSpan HelloDeadline = TimeSpan.FromSeconds(20);

    /// <summary>A session's own address is left for the first one after this many vain attempts.</summary>
    private const int AttemptsAtOwnUrl = 3;

    /// <summary>The other side, or our own storage, asked for a pause.</summary>
    private const int FailuresOfARefusal = 2;

    public GatewayPhase Phase { get; init; } = GatewayPhase.Waiting;

    /// <summary>Where to go on; null when a session has to be begun.</summary>
    public ResumePoint? Point { get; init; }

    /// <summary>When something is to be done if nothing happens before.</summary>
    public DateTimeOffset WakeAt { get; init; }

    /// <summary>Since a connection last worked.</summary>
    public int Failures { get; init; }

    /// <summary>Why it is stopped.</summary>
    public int? FinalCode { get; init; }

    private TimeSpan Interval { get; init; }

    private bool IsAckDue { get; init; }

    private SendBudget Budget { get; init; } = SendBudget.Full;

    public static GatewaySession Begin(GatewaySettings settings, ResumePoint? point, ulong seed) => new(settings, new(seed)) { Point = point };

    public GatewayStep On(GatewayEvent happened, DateTimeOffset now) => Phase == GatewayPhase.Stopped ? GatewayStep.Of(this) : happened switch
    {
        GatewayEvent.Ticked when now >= WakeAt => Wake(now),
        GatewayEvent.Opened when Phase == GatewayPhase.Connecting => GatewayStep.Of(this with { Phase = GatewayPhase.Open, WakeAt = now + HelloDeadline, Budget = SendBudget.Full }),
        GatewayEvent.Received { Payload: var payload } when Phase is GatewayPhase.Open or GatewayPhase.Greeted => Receive(payload, now),
        GatewayEvent.Closed { Code: var code } when Phase != GatewayPhase.Waiting => Lose(code, now),
        GatewayEvent.Committed { Sequence: var sequence } when Point is not null && sequence > Point.Sequence => Keep(Point with { Sequence = sequence }),
        GatewayEvent.NotCommitted when Phase is GatewayPhase.Open or GatewayPhase.Greeted => Again(this with { Failures = Math.Max(Failures, FailuresOfARefusal) }, now),
        _ => GatewayStep.Of(this),
    };

    private GatewayStep Wake(DateTimeOffset now) => Phase switch
    {
        GatewayPhase.Waiting => GatewayStep.Of(
            this with { Phase = GatewayPhase.Connecting, WakeAt = DateTimeOffset.MaxValue },
            new GatewayAction.Connect(Point is not null && Failures < AttemptsAtOwnUrl ? Point.Url : Settings.Url, Point is null)),
        GatewayPhase.Greeted when !IsAckDue => (this with { IsAckDue = true, WakeAt = now + Interval }).Say(GatewayMessages.Heartbeat(Point?.Sequence), now, isDue: true),
        // Nobody is there any more: no hello, or no answer to a heartbeat.
        GatewayPhase.Open or GatewayPhase.Greeted => Again(this, now),
        _ => GatewayStep.Of(this),
    };

    private GatewayStep Receive(GatewayPayload payload, DateTimeOffset now) => payload.Op switch
    {
        GatewayOp.Hello when Phase == GatewayPhase.Open => Greet(payload, now),
        GatewayOp.HeartbeatAck => GatewayStep.Of(this with { IsAckDue = false, Failures = 0 }),
        GatewayOp.Heartbeat => Say(GatewayMessages.Heartbeat(Point?.Sequence), now, isDue: false),
        GatewayOp.Reconnect => Again(this, now),
        GatewayOp.InvalidSession when payload.D?.ValueKind == JsonValueKind.True => Again(this with { Failures = Math.Max(Failures, FailuresOfARefusal) }, now),
        GatewayOp.InvalidSession => Renew(now),
        GatewayOp.Dispatch => Hear(payload),
        _ => GatewayStep.Of(this),
    };

    private GatewayStep Greet(GatewayPayload hello, DateTimeOffset now)
    {
        if (GatewayReading.Interval(hello) is not { } interval)
            return GatewayStep.Of(this);
        var (part, jitter) = Jitter.Take();
        var greeted = this with { Phase = GatewayPhase.Greeted, Interval = interval, IsAckDue = false, WakeAt = now + (interval * part), Jitter = jitter };
        return greeted.Say(Point is null ? GatewayMessages.Identify(Settings) : GatewayMessages.Resume(Settings, Point), now, isDue: false);
    }

    private GatewayStep Hear(GatewayPayload payload)
    {
        var told = new GatewayAction.Deliver(payload);
        if (payload.T == Ready && GatewayReading.Begun(payload, Settings.Url) is { } point && point.SessionId != Point?.SessionId)
            return GatewayStep.Of(Accepted() with { Point = point }, new GatewayAction.Keep(point), told);
        return GatewayStep.Of(payload.T is Ready or Resumed ? Accepted() : this, told);
    }

    /// <summary>It works, but only a heartbeat that was answered shows that it lasts: who is thrown out at once waits a little before they knock again.</summary>
    private GatewaySession Accepted() => this with { Failures = Math.Min(Failures, 1) };

    /// <param name="isDue">True for a heartbeat whose time has come: some room is kept for those alone.</param>
    private GatewayStep Say(GatewayPayload payload, DateTimeOffset now, bool isDue) =>
        Budget.Spend(now, isDue) is { } left ? GatewayStep.Of(this with { Budget = left }, new GatewayAction.Send(payload)) : GatewayStep.Of(this);

    private GatewayStep Keep(ResumePoint point) => GatewayStep.Of(this with { Point = point }, new GatewayAction.Keep(point));

    /// <summary>Leaves, and comes back to the same session.</summary>
    private static GatewayStep Again(GatewaySession session, DateTimeOffset now) => GatewayStep.Of(session.Wait(now), new GatewayAction.Close(GatewayClose.Resumable));

    /// <summary>The session is lost. A new one is begun after one to five seconds, as the platform asks.</summary>
    private GatewayStep Renew(DateTimeOffset now)
    {
        var (part, jitter) = Jitter.Take();
        var lost = this with { Point = null, Jitter = jitter };
        var waiting = lost.Wait(now);
        var earliest = now + TimeSpan.FromSeconds(1 + (4 * part));
        return GatewayStep.Of(waiting with { WakeAt = waiting.WakeAt > earliest ? waiting.WakeAt : earliest }, new GatewayAction.Close(GatewayClose.Resumable), new GatewayAction.Keep(null));
    }

    private GatewayStep Lose(int? code, DateTimeOffset now)
    {
        if (GatewayClose.IsFinal(code))
            return GatewayStep.Of(this with { Phase = GatewayPhase.Stopped, FinalCode = code, WakeAt = DateTimeOffset.MaxValue }, new GatewayAction.Stop(code!.Value));
        var lost = Wait(now);
        return GatewayClose.EndsSession(code) ? GatewayStep.Of(lost with { Point = null }, new GatewayAction.Keep(null)) : GatewayStep.Of(lost);
    }

    /// <summary>The first attempt after a connection that worked is made at once.</summary>
    private GatewaySession Wait(DateTimeOffset now)
    {
        var (part, jitter) = Jitter.Take();
        return this with { Phase = GatewayPhase.Waiting, WakeAt = now + Backoff.After(Failures, part), Failures = Failures + 1, Jitter = jitter };
    }
}
