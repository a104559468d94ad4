using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Bot.Outbox;

/// <summary>A part that this process alone may send.</summary>
/// <param name="Row">Its outbox row as it was taken; the dispatcher's alone until its outcome is written down.</param>
/// <param name="IsGroup">True where several read.</param>
/// <param name="Part">What the adapter sends.</param>
public sealed record Sending(OutboxRow Row, bool IsGroup, OutboundPart Part)
{
    public string Channel => Part.Address.Channel;

    /// <summary>Where it goes: one part at a time.</summary>
    public Guid Conversation => Row.ConversationId;

    /// <param name="row">The message.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="replaces">The platform's id of the message that the row's next part takes the place of; null when it is a new one.</param>
    /// <param name="answered">The platform's id of the question before it that is over; null when there is none.</param>
    /// <param name="now">The system's time.</param>
    public static Sending Of(OutboxRow row, Destination to, string? replaces, string? answered, Instant now) => new(
        row,
        !to.Place.IsPrivate,
        new(to.Place.Address, row.Message, row.NextPart, row.Id)
        {
            ReplacesReceipt = replaces,
            AnsweredReceipt = answered,
            Reference = to.Place.Reference,
            ReplyHandle = row is { ReplyHandle: { } handle, ReplyHandleExpiresAt: { } expires } && expires > now ? new(handle, expires) : null,
            Zone = to.ZoneId is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null,
            Language = to.Language ?? "fr",
        });
}
