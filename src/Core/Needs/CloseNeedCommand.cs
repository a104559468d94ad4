using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>Closes a need of one's own association; one that waited for the place is published.</summary>
public sealed class CloseNeedCommand(TopicChoices topics) : ICommand
{
    public string Key => "close-need";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var open = await NeedPublishing.OpenNeedsAsync(turn, cancellationToken);
        if (!Guid.TryParse(argument, out var id) || turn.Person.AssociationId is null || open.Find(need => need.Id == id) is not { } need)
        {
            turn.Reply("need.not-open", buttons: NextSteps.Buttons);
            return;
        }

        need.Close(turn.Now);
        turn.Reply("need.closed", [("topic", topics.Label(need.Topic, turn.Language))]);
        if (await turn.Db.NeedDrafts.FirstOrDefaultAsync(draft => draft.PersonId == turn.Person.Id, cancellationToken) is not { } draft)
            return;
        await turn.Db.SaveChangesAsync(cancellationToken);
        await NeedPublishing.PublishAsync(draft, turn, topics, cancellationToken);
    }
}
