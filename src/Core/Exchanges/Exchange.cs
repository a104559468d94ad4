using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Exchanges;

/// <summary>The collaboration of 2 to 8 associations, from the introduction to its closure.</summary>
public sealed class Exchange : IVersioned
{
    public Guid Id { get; init; }

    public required NetworkId NetworkId { get; init; }

    /// <summary>The need it began with.</summary>
    public Guid? NeedId { get; init; }

    /// <summary>The topic's id.</summary>
    public required string Topic { get; init; }

    public ExchangeStatus Status { get; private set; }

    public Instant OpenedAt { get; init; }

    public Instant? ClosedAt { get; private set; }

    /// <summary>Why it ended, by key; empty while it lasts.</summary>
    public string CloseReason { get; private set; } = "";

    public List<ExchangeMember> Members { get; init; } = [];

    public int Version { get; set; }

    public bool IsOpen => Status == ExchangeStatus.Open;

    /// <returns>False when it is not open: nothing changed.</returns>
    public bool TryPause() => Move(ExchangeStatus.Open, ExchangeStatus.Paused);

    /// <summary>Takes it up again after a pause, or after the coordination settled what froze it.</summary>
    public bool TryReopen() => Move(ExchangeStatus.Paused, ExchangeStatus.Open) || Move(ExchangeStatus.Frozen, ExchangeStatus.Open);

    /// <summary>Stops the relay at once; from any state but closed.</summary>
    public void Freeze()
    {
        if (Status != ExchangeStatus.Closed)
            Status = ExchangeStatus.Frozen;
    }

    public void Close(string reason, Instant now)
    {
        if (Status != ExchangeStatus.Closed)
            (Status, CloseReason, ClosedAt) = (ExchangeStatus.Closed, reason, now);
    }

    private bool Move(ExchangeStatus from, ExchangeStatus to)
    {
        if (Status != from)
            return false;
        Status = to;
        return true;
    }
}
