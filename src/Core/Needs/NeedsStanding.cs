using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>The open needs of one's association, and the one that waits for it.</summary>
public sealed class NeedsStanding(TopicChoices topics) : IStandingPart
{
    public async Task<IReadOnlyList<Saying>> LinesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var lines = new List<Saying>();
        if (await turn.Db.NeedDrafts.FirstOrDefaultAsync(draft => draft.PersonId == turn.Person.Id, cancellationToken) is { } draft)
            lines.Add(turn.Person.AssociationId is null
                ? new("need.standing.draft", [("topic", topics.Label(draft.Topic, turn.Language))], new Button("need.standing.association", AssociationDialog.Key))
                : new("need.standing.waiting", [("topic", topics.Label(draft.Topic, turn.Language))]));
        foreach (var need in turn.Person.AssociationId is null ? [] : await NeedPublishing.OpenNeedsAsync(turn, cancellationToken))
        {
            (string Name, object? Value)[] topic = [("topic", topics.Label(need.Topic, turn.Language))];
            lines.Add(new("need.standing.open", topic, new Button("need.close-one", $"close-need {need.Id:N}") { Arguments = topic }));
        }

        return lines;
    }
}
