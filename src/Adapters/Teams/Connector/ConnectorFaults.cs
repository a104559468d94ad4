using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Teams.Connector;

/// <summary>What the connector's refusals mean for a message.</summary>
internal static class ConnectorFaults
{
    public static readonly ConnectorFault Cut = new(0, "Cut");
    public static readonly ConnectorFault ForeignHost = new(0, "ForeignHost");

    private const string TokenPrefix = "Token:";
    private const string ActivityIsGone = "ActivityNotFoundInConversation";

    /// <summary>Whoever runs it must change a setting first.</summary>
    private static readonly Duration AfterRefusedToken = Duration.FromMinutes(1);

    public static ConnectorFault NoToken(string code) => new(0, TokenPrefix + code);

    public static DeliveryResult Read(ConnectorFault fault) => fault switch
    {
        { Status: 412 or 429 or 502 or 503 or 504 } => new DeliveryResult.RetryAfter(fault.RetryAfter is { } delay ? Duration.FromTimeSpan(delay) : null, fault.ToString()),
        { Status: 401 } => new DeliveryResult.RetryAfter(AfterRefusedToken, fault.ToString()),
        { Status: 403 } => new DeliveryResult.Blocked(ReasonOf(fault.Code) ?? fault.Code ?? "403"),
        { Status: 404, Code: ActivityIsGone } => new DeliveryResult.Rejected(ActivityIsGone),
        { Status: 404 } => new DeliveryResult.Blocked(fault.Code ?? "404"),
        { Code: "Cut" } => new DeliveryResult.RetryAfter(null, "Cut"),
        { Code: { } code } when code.StartsWith(TokenPrefix, StringComparison.Ordinal) => new DeliveryResult.RetryAfter(AfterRefusedToken, code),
        _ => new DeliveryResult.Rejected(fault.ToString()),
    };

    /// <summary>What the coordination can be told a remedy for.</summary>
    private static string? ReasonOf(string? code) => code switch
    {
        "BotNotInConversationRoster" => DeliveryResult.Blocked.Left,
        "ConversationBlockedByUser" or "MessageWritesBlocked" => DeliveryResult.Blocked.ByReader,
        "BotDisabledByAdmin" => DeliveryResult.Blocked.ByAdministration,
        _ => null,
    };

    public static bool IsTooBig(ConnectorFault? fault) => fault?.Status == 413;
}
