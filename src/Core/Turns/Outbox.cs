using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Where a turn or a job puts what is to be said. Rows are numbered from their conversation's row and saved with everything else;
/// nothing is sent here.
/// </summary>
public sealed class Outbox(AssistantDb db, TextCatalog texts, IContactPolicy policy, PulledChannels pulled, Instant now)
{
    private static readonly string[] SaidIn = [nameof(Conversation.LastSequence), nameof(Conversation.LastQuestion)];

    private readonly List<OutboxRow> rows = [];

    public IReadOnlyList<OutboxRow> Rows => rows;

    /// <summary>With what the platform lets the event of this turn be answered, where its person speaks; null where it gives nothing of the kind.</summary>
    public ReplyHandle? ReplyHandle { get; init; }

    /// <summary>Where that person speaks.</summary>
    public Guid? Answering { get; init; }

    /// <summary>Puts a message in a conversation now, without asking the contact policy: an answer, or decided already.</summary>
    public OutboxRow Add(Conversation conversation, Person? reader, OutboundMessage message, MessageKind kind, Saying? saying = null)
    {
        var row = new OutboxRow
        {
            ConversationId = conversation.Id,
            Channel = conversation.Channel,
            Sequence = ++conversation.LastSequence,
            Message = reader is { TextOnly: true } ? message with { TextOnly = true } : message,
            Kind = kind,
            PersonId = reader?.Id,
            CreatedAt = now,
            Replaces = saying?.Replaces,
            ExpiresAt = saying?.ExpiresAt ?? policy.ExpiryOf(kind, now),
            ReplyHandle = conversation.Id == Answering ? ReplyHandle?.Protected : null,
            ReplyHandleExpiresAt = conversation.Id == Answering ? ReplyHandle?.ExpiresAt : null,
        };
        if (pulled.Contains(row.Channel))
            (row.State, row.SentAt) = (OutboxState.Sent, now);
        db.Insert(row);
        rows.Add(row);
        if (QuestionOf(message) is { } question)
            conversation.LastQuestion = question;
        db.Changed(conversation, SaidIn);
        return row;
    }

    /// <summary>Says something in a conversation now.</summary>
    public OutboxRow Say(Conversation conversation, Person reader, MessageKind kind, Saying saying) =>
        Add(conversation, reader, Compose(reader, saying), kind, saying);

    /// <summary>Writes to a person where they are reached, when the contact policy lets it; holds it until then.</summary>
    public async Task<ContactDecision> TellAsync(Person to, MessageKind kind, Saying saying, CancellationToken cancellationToken)
    {
        var decision = await policy.DecideAsync(db, to, kind, now, cancellationToken);
        return await DeliverAsync(to, kind, decision, () => Compose(to, saying), saying, cancellationToken);
    }

    /// <summary>The same for a message that is composed already (a dialog's prompt).</summary>
    public async Task<ContactDecision> TellAsync(Person to, MessageKind kind, OutboundMessage message, CancellationToken cancellationToken) =>
        await DeliverAsync(to, kind, await policy.DecideAsync(db, to, kind, now, cancellationToken), () => message, null, cancellationToken);

    /// <summary>Puts words in the reader's language and keeps their buttons as a question of theirs.</summary>
    public OutboundMessage Compose(Person reader, Saying saying)
    {
        var message = new OutboundMessage(texts.Format(reader.Language, saying.Text, Resolve(reader, saying.Arguments)))
        {
            IsConfidential = saying.IsConfidential, Table = saying.Table?.Invoke(reader), Meeting = saying.Meeting,
        };
        if (saying.File is { } file)
            message = message with { Files = [file.Reference] };
        if (saying.Buttons.Length == 0)
            return message;
        var question = new Question
        {
            PersonId = reader.Id,
            AskedAt = now,
            Options = [.. saying.Buttons.Select(button => new ShownOption(texts.Plain(reader.Language, button.Text, Resolve(reader, button.Arguments)), button.Command))],
        };
        db.Insert(question);
        return message with { Options = [.. question.Options.Select((option, i) => new OptionView(option.Label, OptionToken.Option(question.Id, i).ToString()))] };
    }

    /// <summary>The private conversation where a person is reached: the preferred one, else the one used last; null when none is left.</summary>
    public async Task<Conversation?> ConversationOfAsync(Person person, CancellationToken cancellationToken)
    {
        var conversations = await db.Conversations.Where(conversation => conversation.PersonId == person.Id && conversation.Unreachable == null).ToListAsync(cancellationToken);
        return conversations.Find(conversation => conversation.Id == person.PreferredConversation) ?? conversations.MaxBy(conversation => conversation.UsedAt);
    }

    private static (string Name, object? Value)[] Resolve(Person reader, (string Name, object? Value)[] arguments) =>
        Array.ConvertAll(arguments, argument => argument.Value is Func<Person, object?> forReader ? (argument.Name, forReader(reader)) : argument);

    private static long? QuestionOf(OutboundMessage message) =>
        OptionToken.TryParse(message.Question?.Token ?? message.Options.FirstOrDefault()?.Token, out var token) ? token.Question : null;

    private async Task<ContactDecision> DeliverAsync(Person to, MessageKind kind, ContactDecision decision, Func<OutboundMessage> compose, Saying? saying, CancellationToken cancellationToken)
    {
        if (decision is ContactDecision.Refuse)
            return decision;
        if (decision is ContactDecision.Hold held)
            db.Due.Add(HeldMessage.Row(to, kind, compose(), held.Until, saying?.ExpiresAt, now));
        else if (await ConversationOfAsync(to, cancellationToken) is { } conversation)
            Add(conversation, to, compose(), kind, saying);
        else
            return new ContactDecision.Refuse("unreachable");
        return decision;
    }
}
