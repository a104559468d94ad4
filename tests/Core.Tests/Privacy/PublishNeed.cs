using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Privacy;

/// <summary>Publishes a need at once, in place of its dialog.</summary>
public sealed class PublishNeed : ICommand
{
    public string Key => "publish-need-now";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var need = new Need
        {
            Id = turn.NewId(), NetworkId = new(turn.NewId()), AssociationId = new(turn.NewId()), PersonId = turn.Person.Id,
            Topic = "vol-retain", Sentence = "Garder nos bénévoles du samedi", PublishedAt = turn.Now,
        };
        turn.Db.Needs.Add(need);
        await turn.RaiseAsync(new NeedPublished(need), cancellationToken);
    }
}
