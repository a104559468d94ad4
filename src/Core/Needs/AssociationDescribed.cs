using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Needs;

/// <summary>A member said what their association can show others: it may be found as a partner.</summary>
public sealed record AssociationDescribed(Association Association);
