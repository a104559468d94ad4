using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>The lead hands over to another member; where there is none, a member takes it on.</summary>
public sealed class LeadCommand : ICommand
{
    public string Key => "team-lead";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var team = await AssociationTeam.OfAsync(turn, cancellationToken);
        if (team?.Find(argument) is not { } named || turn.Person != (team.Lead ?? named))
        {
            turn.Reply("team.not-yours", buttons: NextSteps.Buttons);
            return;
        }

        var association = team.Association;
        if (association.Deputy == named.Id)
            association.Deputy = team.Lead?.Id;
        association.Lead = named.Id;
        if (named != turn.Person)
            await turn.TellAsync(
                named, MessageKind.OwnNews,
                new("team.you-lead", [("name", TeamCommand.NameOf(turn.Person, turn)), ("association", association.Name)], new Button("team.button.see", "team")), cancellationToken);
        turn.Reply("team.changed");
        TeamCommand.Show(await AssociationTeam.FindAsync(turn.Db, association.Id, cancellationToken) ?? team, turn);
    }
}
