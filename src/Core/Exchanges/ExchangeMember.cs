using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.Exchanges;

/// <summary>One association in an exchange, and the person who speaks for it.</summary>
public sealed class ExchangeMember
{
    public Guid ExchangeId { get; init; }

    public required AssociationId AssociationId { get; init; }

    public required PersonId PersonId { get; set; }
}
