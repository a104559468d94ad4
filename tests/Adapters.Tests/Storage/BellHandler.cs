using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Tests.Storage;

/// <summary>Rings in the conversation that a due row names.</summary>
public sealed class BellHandler : IDueHandler
{
    public string Kind => "bell";

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var subjects = rows.Select(row => row.Subject).ToList();
        var conversations = await context.Db.Conversations.Where(place => subjects.Contains(place.Id)).ToDictionaryAsync(place => place.Id, cancellationToken);
        foreach (var row in rows)
            context.Outbox.Add(conversations[row.Subject], null, new OutboundMessage(RichText.From("ding")), MessageKind.Answer);
    }
}
