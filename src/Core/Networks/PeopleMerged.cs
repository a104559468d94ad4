using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.Networks;

/// <summary>Two accounts are one person now.</summary>
/// <param name="Gone">The id that is no more.</param>
/// <param name="Into">The id that goes on.</param>
public sealed record PeopleMerged(PersonId Gone, PersonId Into);
