using ChatAssistant.Core.Data;
using NodaTime;

namespace ChatAssistant.Core.Privacy;

/// <summary>Whom an erasure takes away, and what stands in their place.</summary>
/// <param name="Person">The person.</param>
/// <param name="StandIn">« Une personne » : an empty person, so that the partners' history holds together without saying whose it was.</param>
/// <param name="Words">What takes the place of the person's words where a partner keeps the message.</param>
/// <param name="Now">When.</param>
public sealed record ErasureContext(PersonId Person, PersonId StandIn, string Words, Instant Now);
