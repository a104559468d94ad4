using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Core.Turns;

/// <summary>What becomes of a message whose turn failed: a duplicate is recognised, a bug becomes one kind apology and a dead inbox row.</summary>
public sealed partial class DeadTurns(TextCatalog texts, IContactPolicy policy, PulledChannels pulled, DomainClock clock, ILogger<DeadTurns> logger)
{
    /// <summary>The receipt of a message that had been accepted before, or null when it had not.</summary>
    public static async Task<TurnReceipt?> FindDuplicateAsync(AssistantDb db, InboundMessage message, CancellationToken cancellationToken)
    {
        var (channel, bot, conversation) = message.Address;
        var accepted = await db.Inbox.AsNoTracking().FirstOrDefaultAsync(
            row => row.Channel == channel && row.Bot == bot && row.Conversation == conversation
                && row.EventKind == message.EventKind && row.ExternalId == message.ExternalId, cancellationToken);
        return accepted is null ? null : new(Duplicate: true, []) { Conflicting = accepted.Content is { } content && !Same(content, message.Content) };
    }

    /// <summary>Keeps the message as dead, so that it is not tried for ever, and tells the person.</summary>
    public async Task<IReadOnlyList<OutboxRow>> BuryAsync(AssistantDb db, InboundMessage message, Exception error, CancellationToken cancellationToken)
    {
        var address = message.Address;
        var conversation = await db.Conversations.FirstOrDefaultAsync(
            place => place.Channel == address.Channel && place.Bot == address.Bot && place.ExternalId == address.Conversation, cancellationToken);
        var dead = new InboxRow
        {
            Channel = address.Channel, Bot = address.Bot, Conversation = address.Conversation, EventKind = message.EventKind, ExternalId = message.ExternalId,
            Content = message.Content, ConversationId = conversation?.Id, AfterSequence = conversation?.LastSequence ?? 0,
            ReceivedAt = clock.Now, DeadReason = error.GetType().Name,
        };
        db.Inbox.Add(dead);
        var outbox = new Outbox(db, texts, policy, pulled, clock.Now) { ReplyHandle = message.ReplyHandle, Answering = conversation?.Id };
        if (conversation is not null && await db.People.FirstOrDefaultAsync(person => person.Id == conversation.PersonId, cancellationToken) is { } person)
            outbox.Say(conversation, person, MessageKind.Answer, new("common.apology", []));
        await db.SaveChangesAsync(cancellationToken);
        TurnFailed(error, dead.Id);
        return outbox.Rows;
    }

    private static bool Same(InboundContent left, InboundContent right) => (left, right) switch
    {
        (InboundContent.Form a, InboundContent.Form b) => a.QuestionToken == b.QuestionToken && a.Answers.SequenceEqual(b.Answers),
        _ => left == right,
    };

    [LoggerMessage(1, LogLevel.Error, "A turn failed; inbox row {Inbox} is kept as dead")]
    private partial void TurnFailed(Exception error, long inbox);
}
