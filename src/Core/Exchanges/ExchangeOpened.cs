namespace ChatAssistant.Core.Exchanges;

/// <summary>Both sides said yes: identities are open and the relay starts.</summary>
public sealed record ExchangeOpened(Exchange Exchange);
