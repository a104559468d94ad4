using ChatAssistant.Core.Data;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Turns;

/// <summary>Runs one turn on a context: loads who speaks and where, routes what they did, saves all of it at once.</summary>
public sealed class TurnRunner(Router router, TextCatalog texts, IContactPolicy policy, PulledChannels pulled, Reachability reachability, DomainClock clock, IServiceProvider services)
{
    /// <summary>A person's row is not written at every turn.</summary>
    private static readonly NodaTime.Duration SeenAgain = NodaTime.Duration.FromMinutes(10);

    private static readonly CompiledQuery<Func<AssistantDb, string, string, string, string, IAsyncEnumerable<Speaker>>> Load = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, string channel, string bot, string conversation, string account) =>
            from known in db.Set<ChannelAccount>()
            where known.Channel == channel && known.ExternalId == account
            join person in db.Set<Person>() on known.PersonId equals person.Id
            join place in db.Set<Conversation>().Where(place => place.Channel == channel && place.Bot == bot && place.ExternalId == conversation) on 1 equals 1 into places
            from place in places.DefaultIfEmpty()
            join session in db.Set<DialogSession>().Where(session => session.Status == SessionStatus.Open) on person.Id equals session.PersonId into sessions
            from session in sessions.DefaultIfEmpty()
            join question in db.Set<Question>() on place.LastQuestion equals (long?)question.Id into questions
            from question in questions.DefaultIfEmpty()
            select new Speaker(person, place, session, question)));

    /// <returns>The messages said, saved but not committed.</returns>
    public async Task<IReadOnlyList<OutboxRow>> RunAsync(AssistantDb db, InboundMessage message, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var (person, conversation, session, shown) = await SpeakerAsync(db, message, now, cancellationToken);
        var inbox = new InboxRow
        {
            Channel = message.Address.Channel, Bot = message.Address.Bot, Conversation = message.Address.Conversation,
            EventKind = message.EventKind, ExternalId = message.ExternalId,
            Content = message.Content, ConversationId = conversation.Id, AfterSequence = conversation.LastSequence, ReceivedAt = now,
        };
        db.Insert(inbox);
        conversation.UsedAt = now;
        conversation.Reference = message.Reference ?? conversation.Reference;
        if (now - person.LastSeenAt > SeenAgain)
            person.LastSeenAt = now;
        var outbox = new Outbox(db, texts, policy, pulled, now) { ReplyHandle = message.ReplyHandle, Answering = conversation.Id };
        var turn = new Turn(db, message, conversation, person, outbox, texts, now, services) { Session = session, ShownLast = shown };
        await router.RouteAsync(turn, cancellationToken);
        // Nothing of the turn is used after it but what it said: its context need not be told what was saved.
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        if (Before(turn) is { } before)
            foreach (var row in outbox.Rows.Where(row => row.ConversationId == conversation.Id && row.PersonId == person.Id))
                row.Destination = new(conversation, person.ZoneId, person.Language) { Before = before };
        return outbox.Rows;
    }

    /// <summary>Of somebody else's question, in a group, the turn knows nothing.</summary>
    private static ShownBefore? Before(Turn turn) => turn.ShownLast switch
    {
        null => new(null, IsOver: false),
        { } shown when shown.PersonId == turn.Person.Id => new(shown.Id, shown.AnsweredAt is not null || (shown.Session is { } session && session != turn.Session?.Id)),
        _ => null,
    };

    private async Task<Speaker> SpeakerAsync(AssistantDb db, InboundMessage message, NodaTime.Instant now, CancellationToken cancellationToken)
    {
        var address = message.Address;
        var known = default(Speaker);
        await foreach (var speaker in Load.On(db)(db, address.Channel, address.Bot, address.Conversation, message.Sender.ExternalId).WithCancellation(cancellationToken))
            known = speaker;
        var person = known?.Person ?? NewPerson(db, message, now);
        var conversation = known?.Conversation
            ?? await db.Conversations.FirstOrDefaultAsync(place => place.Channel == address.Channel && place.Bot == address.Bot && place.ExternalId == address.Conversation, cancellationToken)
            ?? NewConversation(db, message, person, now);
        if (message.Content is not InboundContent.Left)
            await reachability.FindAsync(db, conversation, now, cancellationToken);
        return new(person, conversation, known?.Session, known?.ShownLast);
    }

    private Person NewPerson(AssistantDb db, InboundMessage message, NodaTime.Instant now)
    {
        var person = new Person
        {
            Id = new(Guid.CreateVersion7(now.ToDateTimeOffset())),
            Name = message.Sender.Name,
            Language = message.Sender.Language is { } language ? language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "fr" : Spoken(message) ?? "fr",
            CreatedAt = now,
        };
        db.People.Add(person);
        db.ChannelAccounts.Add(new() { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), Channel = message.Address.Channel, ExternalId = message.Sender.ExternalId, PersonId = person.Id });
        return person;
    }

    /// <summary>Where the platform does not say the language, the first words may.</summary>
    private string? Spoken(InboundMessage message) => message.Content is InboundContent.Text words ? texts.Guess.Of(words.Value) : null;

    private static Conversation NewConversation(AssistantDb db, InboundMessage message, Person person, NodaTime.Instant now)
    {
        var conversation = new Conversation
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            Channel = message.Address.Channel, Bot = message.Address.Bot, ExternalId = message.Address.Conversation,
            PersonId = message.IsPrivate ? person.Id : null,
        };
        db.Conversations.Add(conversation);
        return conversation;
    }

    private sealed record Speaker(Person Person, Conversation Conversation, DialogSession? Session, Question? ShownLast);
}
