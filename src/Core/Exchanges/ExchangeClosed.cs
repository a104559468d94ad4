namespace ChatAssistant.Core.Exchanges;

/// <summary>An exchange ended: what was still to come for it no longer comes.</summary>
public sealed record ExchangeClosed(Exchange Exchange);
