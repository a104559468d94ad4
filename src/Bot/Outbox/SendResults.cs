using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>What the result of a sending does to its row.</summary>
public static class SendResults
{
    /// <summary>With <see cref="Backoff"/>, a platform that is down is waited for about two hours.</summary>
    public const int MostAttempts = 18;

    public const string Expired = "expired";

    /// <summary>What a result changes of a row.</summary>
    public static readonly string[] Columns =
    [
        nameof(OutboxRow.State), nameof(OutboxRow.NextPart), nameof(OutboxRow.Receipts), nameof(OutboxRow.Attempts), nameof(OutboxRow.RetryAt), nameof(OutboxRow.ClaimedUntil),
        nameof(OutboxRow.FailureReason), nameof(OutboxRow.SentAt),
    ];

    /// <param name="row">The row of the part that was sent.</param>
    /// <param name="result">What the adapter said.</param>
    /// <param name="now">The system's time.</param>
    /// <param name="domainNow">The domain's time: when the message reached its reader.</param>
    /// <param name="jitter">From 0 to 1.</param>
    /// <returns>The outcome in a word, for the metrics.</returns>
    public static string Apply(OutboxRow row, DeliveryResult result, Instant now, Instant domainNow, double jitter)
    {
        row.ClaimedUntil = null;
        switch (result)
        {
            case DeliveryResult.Delivered delivered:
                row.Receipts = row.Receipts.Add(delivered.Receipt ?? "");
                (row.NextPart, row.Attempts, row.RetryAt) = (row.NextPart + 1, 0, null);
                if (!delivered.More)
                    (row.State, row.SentAt) = (OutboxState.Sent, domainNow);
                return "delivered";
            case DeliveryResult.RetryAfter later when ++row.Attempts < MostAttempts:
                row.RetryAt = now + (later.Delay ?? Backoff.After(row.Attempts, jitter));
                return "retried";
            case DeliveryResult.Moved when ++row.Attempts < MostAttempts:
                row.RetryAt = null;
                return "moved";
            case DeliveryResult.Moved:
                return Fail(row, "moved without end");
            case DeliveryResult.RetryAfter late:
                return Fail(row, late.Reason);
            case DeliveryResult.Rejected refused:
                return Fail(row, refused.Reason);
            case DeliveryResult.Blocked blocked:
                Fail(row, blocked.Reason);
                return "blocked";
            default:
                throw new ArgumentOutOfRangeException(nameof(result), result, "No such result.");
        }
    }

    /// <summary>Gives a row up, for the coordinator's list of deliveries.</summary>
    public static string Fail(OutboxRow row, string reason)
    {
        (row.State, row.FailureReason, row.ClaimedUntil, row.RetryAt) = (OutboxState.Failed, reason, null, null);
        return "failed";
    }

    /// <summary>Lets go of a row that is not worth sending any more.</summary>
    public static string Drop(OutboxRow row, string reason)
    {
        (row.State, row.FailureReason, row.ClaimedUntil, row.RetryAt) = (OutboxState.Dropped, reason, null, null);
        return "dropped";
    }
}
