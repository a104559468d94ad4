using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>As the bell, and may be acted on while the chunk before is written.</summary>
public sealed class ChimeHandler : IDueHandler
{
    public string Kind => "chime";

    public bool MayRunAhead => true;

    /// <summary>How many chunks were acted on ahead.</summary>
    public int Ahead { get; private set; }

    /// <summary>What happens elsewhere after a chunk was read ahead and before it is saved.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var subjects = rows.Select(row => row.Subject).ToList();
        var conversations = await context.Db.Conversations.Where(place => subjects.Contains(place.Id)).ToDictionaryAsync(place => place.Id, cancellationToken);
        foreach (var row in rows)
            context.Outbox.Add(conversations[row.Subject], null, new OutboundMessage(RichText.From("dong")), MessageKind.Answer);
        if (context.Db.ChangeTracker.QueryTrackingBehavior != QueryTrackingBehavior.NoTracking)
            return;
        Ahead++;
        await Meanwhile();
    }
}
