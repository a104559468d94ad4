namespace ChatAssistant.Core.Networks;

/// <summary>An association was confirmed by a coordinator, or vouched for: introductions that waited for it go on.</summary>
public sealed record AssociationConfirmed(Association Association);
