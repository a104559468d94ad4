namespace ChatAssistant.Adapters.Discord.Protocol.Gateway;

/// <summary>What the codes mean with which a connection ends.</summary>
internal static class GatewayClose
{
    /// <summary>Ours: the session stays and is resumed. 1000 and 1001 would end it.</summary>
    public const int Resumable = 4900;

    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int InvalidSequence = 4007;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;
    public const int InvalidApiVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    /// <summary>Connecting again would only end the same way.</summary>
    public static bool IsFinal(int? code) => code is AuthenticationFailed or InvalidShard or ShardingRequired or InvalidApiVersion or InvalidIntents or DisallowedIntents;

    /// <summary>The session is lost; a new one is begun.</summary>
    public static bool EndsSession(int? code) => code is NotAuthenticated or InvalidSequence or SessionTimedOut;
}
