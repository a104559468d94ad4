using System.Text.Json;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>A message that waits for the end of quiet hours, of a pause or of the week; it takes its place in the conversation only then.</summary>
public sealed record HeldMessage(MessageKind Kind, OutboundMessage Message, long? ExpiresAtTicks)
{
    public const string DueKind = "held-message";

    public static DueRow Row(Person to, MessageKind kind, OutboundMessage message, Instant until, Instant? expiresAt, Instant now) => new()
    {
        Kind = DueKind,
        Subject = Guid.CreateVersion7(now.ToDateTimeOffset()),
        PersonId = to.Id,
        DueAt = until,
        Payload = JsonSerializer.Serialize(new HeldMessage(kind, message, expiresAt?.ToUnixTimeTicks()), JsonSerializerOptions.Web),
    };

    /// <summary>Sends held messages, each decided anew: the person may have paused again since.</summary>
    public sealed class Handler(IContactPolicy policy) : IDueHandler
    {
        public string Kind => DueKind;

        public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
        {
            var ids = rows.Select(row => row.PersonId!.Value).Distinct().ToList();
            var people = await context.Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
            foreach (var row in rows)
            {
                var held = JsonSerializer.Deserialize<HeldMessage>(row.Payload!, JsonSerializerOptions.Web)!;
                if (!people.TryGetValue(row.PersonId!.Value, out var person) || held.ExpiresAtTicks < context.Now.ToUnixTimeTicks())
                    row.State = DueState.Cancelled;
                else if (await policy.DecideAsync(context.Db, person, held.Kind, context.Now, cancellationToken) is ContactDecision.Hold later)
                    context.Db.Due.Add(Row(person, held.Kind, held.Message, later.Until, Expiry(held), context.Now));
                else
                    await context.Outbox.TellAsync(person, held.Kind, held.Message, cancellationToken);
            }
        }

        private static Instant? Expiry(HeldMessage held) => held.ExpiresAtTicks is { } ticks ? Instant.FromUnixTimeTicks(ticks) : null;
    }
}
