namespace ChatAssistant.Core.Data;

/// <summary>A network: the unit of isolation. Every query over a network's rows names it.</summary>
public readonly record struct NetworkId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
