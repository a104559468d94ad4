using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>One act of a person and everything it leads to, committed together or not at all.</summary>
public sealed class Turn(AssistantDb db, InboundMessage message, Conversation conversation, Person person, Outbox outbox, TextCatalog texts, Instant now, IServiceProvider services)
{
    public AssistantDb Db => db;

    public InboundMessage Message => message;

    public Conversation Conversation => conversation;

    public Person Person => person;

    public Outbox Outbox => outbox;

    public TextCatalog Texts => texts;

    /// <summary>The domain's time when the turn began.</summary>
    public Instant Now => now;

    public string Language => person.Language;

    public DateTimeZone Zone => person.Zone;

    /// <summary>What the dialog that completes is about.</summary>
    public string? Subject { get; internal set; }

    public Guid SubjectId => Guid.TryParse(Subject, out var id) ? id : Guid.Empty;

    /// <summary>The dialog in progress.</summary>
    public DialogSession? Session { get; internal set; }

    /// <summary>What the conversation showed last when the turn began.</summary>
    internal Question? ShownLast { get; init; }

    internal (string Dialog, string? Subject, Answers Given)? Next { get; set; }

    /// <summary>A new id that sorts by creation.</summary>
    public Guid NewId() => Guid.CreateVersion7(now.ToDateTimeOffset());

    /// <summary>Answers in the conversation the person is in.</summary>
    public void Reply(string text, (string Name, object? Value)[]? with = null, Button[]? buttons = null, FileRow? file = null) =>
        Reply(new Saying(text, with ?? [], buttons ?? []) { File = file });

    public void Reply(Saying saying) => outbox.Say(conversation, person, MessageKind.Answer, saying);

    /// <summary>Writes to somebody else, under the contact policy.</summary>
    public Task<ContactDecision> TellAsync(Person to, MessageKind kind, Saying saying, CancellationToken cancellationToken) =>
        outbox.TellAsync(to, kind, saying, cancellationToken);

    /// <summary>Opens a dialog when what runs now is done.</summary>
    public void Start(string dialog, string? subject = null, Answers? given = null) => Next = (dialog, subject, given ?? Answers.None);

    /// <summary>Lets later features act on what happened, in this same turn.</summary>
    public async Task RaiseAsync<TEvent>(TEvent raised, CancellationToken cancellationToken)
    {
        foreach (var reaction in services.GetServices<IReaction<TEvent>>())
            await reaction.ReactAsync(raised, this, cancellationToken);
    }

    public DialogContext ContextFor(string? subject) => new(db, person, now, texts, subject);
}
