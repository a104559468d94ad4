namespace ChatAssistant.Core.Networks;

/// <summary>The network that a first start creates.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Language">The language of those who say none, "fr" or "en".</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record NetworkOptions(string Name, string Language = "fr", string TimeZone = "Europe/Paris");
