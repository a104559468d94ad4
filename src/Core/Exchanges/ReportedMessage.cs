namespace ChatAssistant.Core.Exchanges;

/// <summary>A relayed message as it is kept with a report.</summary>
/// <param name="Who">Who wrote it: first name and association.</param>
/// <param name="Words">What they wrote.</param>
public sealed record ReportedMessage(string Who, string Words);
