using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Writes an export that is too large for a turn. What it says is the answer to what was asked.</summary>
public sealed class ExportWork : IWorker
{
    public const string WorkKind = "export";

    public string Kind => WorkKind;

    public async Task WorkAsync(WorkItem item, DueContext context, CancellationToken cancellationToken)
    {
        var id = new PersonId(Guid.ParseExact(item.Payload, "N"));
        if (await context.Db.People.FirstOrDefaultAsync(person => person.Id == id, cancellationToken) is not { } person)
            return;
        var file = await Export.WriteAsync(context.Db, person, context.Now, cancellationToken);
        await context.Outbox.TellAsync(person, MessageKind.Answer, new Saying("export.here", []) { File = file, IsConfidential = true }, cancellationToken);
    }
}
