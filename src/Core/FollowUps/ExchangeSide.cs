using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;

namespace ChatAssistant.Core.FollowUps;

/// <summary>An association of an exchange, and who speaks for it.</summary>
public sealed record ExchangeSide(AssociationId Id, string Association, Person Contact);
