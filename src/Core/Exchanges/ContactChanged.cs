using ChatAssistant.Core.Data;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Another person of the same association speaks in an exchange from now on.</summary>
/// <param name="Exchange">The exchange, its members already changed.</param>
/// <param name="From">Who spoke until now; perhaps « une personne » who is gone.</param>
/// <param name="To">Who speaks now.</param>
public sealed record ContactChanged(Exchange Exchange, PersonId From, PersonId To);
