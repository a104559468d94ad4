namespace ChatAssistant.Adapters.Teams.Connector;

/// <summary>What came of a request: a value, or a fault.</summary>
/// <param name="Value">Null where the connector had nothing to say, and with a fault.</param>
internal sealed record ConnectorAnswer<T>(T? Value, ConnectorFault? Fault = null)
    where T : class;
