using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Coordination;

/// <summary>Puts a person whom nothing reaches, or a group that waits for its card, on the coordination's list, and takes them off when they are back.</summary>
public sealed class LostContact : ILostContact
{
    public const string Kind = "person-unreachable";
    public const string GroupKind = "group-unreachable";

    public async Task LostAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken)
    {
        var lost = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == person, cancellationToken);
        if (lost?.NetworkId is { } network)
            await AddAsync(db, network, Kind, person.Value, lost.Name, now, cancellationToken);
    }

    public Task BackAsync(AssistantDb db, PersonId person, Instant now, CancellationToken cancellationToken) => DoneAsync(db, Kind, person.Value, now, cancellationToken);

    /// <summary>A group without a card is missed by nobody.</summary>
    public async Task GroupLostAsync(AssistantDb db, Conversation group, Instant now, CancellationToken cancellationToken)
    {
        var card = await db.Due.Where(row => row.Kind == GroupCard.DueKind && row.Subject == group.Id && row.State == DueState.Waiting).Select(row => row.Payload).FirstOrDefaultAsync(cancellationToken);
        if (Guid.TryParse(card, out var network))
            await AddAsync(db, new(network), GroupKind, group.Id, char.ToUpperInvariant(group.Channel[0]) + group.Channel[1..], now, cancellationToken);
    }

    public Task GroupBackAsync(AssistantDb db, Conversation group, Instant now, CancellationToken cancellationToken) => DoneAsync(db, GroupKind, group.Id, now, cancellationToken);

    private static async Task AddAsync(AssistantDb db, NetworkId network, string kind, Guid subject, string words, Instant now, CancellationToken cancellationToken)
    {
        if (!await Open(db, kind, subject).AnyAsync(cancellationToken))
            db.Todo.Add(new() { Id = Guid.CreateVersion7(now.ToDateTimeOffset()), NetworkId = network, Kind = kind, Subject = subject, Words = words, CreatedAt = now });
    }

    private static async Task DoneAsync(AssistantDb db, string kind, Guid subject, Instant now, CancellationToken cancellationToken)
    {
        foreach (var item in await Open(db, kind, subject).ToListAsync(cancellationToken))
            item.DoneAt = now;
    }

    private static IQueryable<TodoItem> Open(AssistantDb db, string kind, Guid subject) =>
        db.Todo.Where(item => item.Kind == kind && item.Subject == subject && item.DoneAt == null);
}
