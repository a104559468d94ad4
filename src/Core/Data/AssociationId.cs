namespace ChatAssistant.Core.Data;

/// <summary>A member organisation of a network.</summary>
public readonly record struct AssociationId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
