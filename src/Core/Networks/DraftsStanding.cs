using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Networks;

/// <summary>The dialog that a person left and may take up again: the last one, as "reprendre" does.</summary>
public sealed class DraftsStanding : IStandingPart
{
    public async Task<IReadOnlyList<Saying>> LinesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var left = await turn.Db.Sessions
            .Where(session => session.PersonId == turn.Person.Id && (session.Status == SessionStatus.Interrupted || session.Status == SessionStatus.Parked))
            .OrderByDescending(session => session.UpdatedAt).Select(session => session.Dialog).FirstOrDefaultAsync(cancellationToken);
        if (left is null || turn.Session is not null)
            return [];
        var title = $"status.titles.{left}";
        return [new("status.draft", [("title", turn.Texts.Plain(turn.Language, turn.Texts.Has(turn.Language, title) ? title : "status.titles.other"))], new Button("status.resume", "resume"))];
    }
}
