namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>What the fake API does instead of what it is asked.</summary>
public enum FakeFault
{
    /// <summary>429 for this bot on this route; come back in 30 seconds.</summary>
    UserLimit,

    /// <summary>429 for this bot on everything; come back in 30 seconds.</summary>
    GlobalLimit,

    /// <summary>429 of a resource shared with others; come back in 30 seconds.</summary>
    SharedLimit,

    /// <summary>502 and a page of HTML.</summary>
    ServerError,

    /// <summary>403, 50007: they blocked the bot.</summary>
    Blocked,

    /// <summary>403, 50013.</summary>
    MissingPermissions,

    /// <summary>401: the token was reset.</summary>
    Unauthorized,

    /// <summary>400, 50035: this message never.</summary>
    Refused,

    /// <summary>No answer, ever.</summary>
    Hang,

    /// <summary>The connection is cut before it is taken.</summary>
    CutBefore,

    /// <summary>It is taken, and the connection cut before the answer.</summary>
    CutAfter,
}
