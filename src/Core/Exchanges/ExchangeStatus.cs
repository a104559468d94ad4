namespace ChatAssistant.Core.Exchanges;

public enum ExchangeStatus
{
    Open,

    /// <summary>Set aside by its members.</summary>
    Paused,

    /// <summary>Stopped by a report or a call for help, until the coordination settles it: nothing is relayed.</summary>
    Frozen,
    Closed,
}
