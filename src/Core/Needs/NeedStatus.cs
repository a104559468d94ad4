namespace ChatAssistant.Core.Needs;

public enum NeedStatus
{
    /// <summary>Published: partners are looked for, and it stays on watch while there are none.</summary>
    Open,

    /// <summary>An exchange has begun from it.</summary>
    InExchange,
    Closed,
}
