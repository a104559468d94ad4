using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Privacy;

/// <summary>Publishes a need at once, in place of its dialog.</summary>
public sealed class PublishNeed : ICommand
{
    public string Key => "publish-need-now";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Person.NetworkId is null)
            Join(turn);
        var need = new Need
        {
            Id = turn.NewId(), NetworkId = turn.Person.NetworkId!.Value, AssociationId = turn.Person.AssociationId!.Value, PersonId = turn.Person.Id,
            Topic = "vol-retain", Sentence = "Garder nos bénévoles du samedi", PublishedAt = turn.Now,
        };
        turn.Db.Needs.Add(need);
        await turn.RaiseAsync(new NeedPublished(need), cancellationToken);
    }

    private static void Join(Turn turn)
    {
        var network = new Network { Id = new(turn.NewId()), Name = "Réseau", CreatedAt = turn.Now };
        var association = new Association { Id = new(turn.NewId()), NetworkId = network.Id, Name = "Les Paniers", CreatedAt = turn.Now };
        turn.Db.AddRange(network, association);
        (turn.Person.NetworkId, turn.Person.AssociationId) = (network.Id, association.Id);
    }
}
