using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.Networks;

/// <summary>The person of the turn now belongs to this association: what waited for it can go on.</summary>
public sealed record AssociationJoined(AssociationId AssociationId);
