using ChatAssistant.Core.Messaging;
using NodaTime;
using Telegram.Bot.Exceptions;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>What Telegram's refusals mean for a message.</summary>
internal static class TelegramFaults
{
    private static readonly Duration AfterRefusedToken = Duration.FromMinutes(1);

    /// <summary>Said with 400 although the person is out of reach for good.</summary>
    private static readonly string[] Gone = ["chat not found", "user is deactivated", "PEER_ID_INVALID", "group chat was deactivated", "need administrator rights", "have no rights to send", "not enough rights to send", "TOPIC_CLOSED", "message thread not found"];

    public static DeliveryResult Read(RequestException error) => error switch
    {
        ApiRequestException { Parameters.MigrateToChatId: { } moved } => new DeliveryResult.Moved(new TelegramAddress(moved).ToString()),
        ApiRequestException { ErrorCode: 429 } busy => new DeliveryResult.RetryAfter(busy.Parameters?.RetryAfter is { } seconds ? Duration.FromSeconds(seconds) : null, "429"),
        ApiRequestException { ErrorCode: 403 } blocked => new DeliveryResult.Blocked(blocked.Message),
        ApiRequestException { ErrorCode: 400 } refused when Says(refused, Gone) => new DeliveryResult.Blocked(refused.Message),
        ApiRequestException { ErrorCode: 401 or 404 } => new DeliveryResult.RetryAfter(AfterRefusedToken, "the token is refused"),
        ApiRequestException { ErrorCode: >= 400 and < 500 } refused => new DeliveryResult.Rejected(refused.Message),
        _ => new DeliveryResult.RetryAfter(null, error.GetType().Name),
    };

    /// <summary>An edit to what is there already: done.</summary>
    public static bool IsNotModified(ApiRequestException error) => error.ErrorCode == 400 && Says(error, "message is not modified");

    private static bool Says(ApiRequestException error, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (error.Message.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
