namespace ChatAssistant.Adapters.Teams.Connector;

/// <summary>Why the connector did not do what it was asked.</summary>
/// <param name="Status">The response's status code; 0 when there was no response.</param>
/// <param name="Code">The reason's name; null where none was said.</param>
/// <param name="RetryAfter">When to come back; null when it did not say.</param>
internal sealed record ConnectorFault(int Status, string? Code = null, TimeSpan? RetryAfter = null)
{
    public override string ToString() => Code is null ? $"{Status}" : $"{Status} {Code}";
}
