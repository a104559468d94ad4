using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Core.Messaging;
using NodaTime;

namespace ChatAssistant.Adapters.Discord;

/// <summary>What Discord's refusals mean for a message.</summary>
internal static class DiscordFaults
{
    /// <summary>With which words begins why a conversation is unreachable whose person takes no direct messages.</summary>
    public const string DirectMessagesClosed = "direct messages are closed";

    private static readonly Duration AfterRefusedToken = Duration.FromMinutes(1);

    public static DeliveryResult Read(RestFault fault) => fault switch
    {
        { RetryAfter: { } after } => new DeliveryResult.RetryAfter(Duration.FromTimeSpan(after), fault.Reason),
        { IsPassing: true } => new DeliveryResult.RetryAfter(null, fault.Reason),
        { Status: 401 } => new DeliveryResult.RetryAfter(AfterRefusedToken, "the token is refused"),
        { Code: ErrorCode.CannotMessageUser or ErrorCode.NoMutualGuild } => new DeliveryResult.Blocked($"{DirectMessagesClosed} ({fault.Code})"),
        { Code: ErrorCode.MissingAccess or ErrorCode.MissingPermissions or ErrorCode.UnknownChannel or ErrorCode.UnknownUser } => new DeliveryResult.Blocked($"no access ({fault.Code})"),
        _ => new DeliveryResult.Rejected(fault.Reason),
    };

    /// <summary>An interaction that can be answered no more: too late, or its token is over.</summary>
    public static bool IsOver(RestFault fault) => fault.Code is ErrorCode.UnknownInteraction or ErrorCode.UnknownWebhook or ErrorCode.InvalidWebhookToken || fault.Status == 404;
}
