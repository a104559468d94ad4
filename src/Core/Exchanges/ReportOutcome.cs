namespace ChatAssistant.Core.Exchanges;

public enum ReportOutcome
{
    /// <summary>The exchange goes on.</summary>
    Reopen,

    /// <summary>The exchange ends.</summary>
    Close,

    /// <summary>The exchange ends, and the two associations are never introduced again.</summary>
    Block,
}
