using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>Gives a person all that is kept about them: at once, or a little later when it is much.</summary>
public sealed class ExportCommand : ICommand
{
    public string Key => "my-data";

    public HelpGroup Group => HelpGroup.Data;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await Export.CountAsync(turn.Db, turn.Person.Id, cancellationToken) <= Export.MostRowsInTurn)
        {
            turn.Reply(new Saying("export.here", []) { File = await Export.WriteAsync(turn.Db, turn.Person, turn.Now, cancellationToken), IsConfidential = true });
            return;
        }

        var id = turn.Person.Id.ToString();
        if (!await turn.Db.WorkItems.AnyAsync(item => item.Kind == ExportWork.WorkKind && item.Payload == id && item.DoneAt == null, cancellationToken))
            turn.Db.WorkItems.Add(new() { Id = turn.NewId(), Kind = ExportWork.WorkKind, UniqueKey = $"{ExportWork.WorkKind}:{turn.NewId():N}", Payload = id, CreatedAt = turn.Now });
        turn.Reply("export.later");
    }
}
