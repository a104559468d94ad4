namespace ChatAssistant.Core.Exchanges;

/// <summary>One of several associations left an exchange that goes on between the others.</summary>
/// <param name="Exchange">The exchange, without it.</param>
/// <param name="Member">Which, and who spoke for it.</param>
public sealed record MemberLeft(Exchange Exchange, ExchangeMember Member);
