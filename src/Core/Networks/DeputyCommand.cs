using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>The lead names who stands in for them; either of the two may end that.</summary>
public sealed class DeputyCommand : ICommand
{
    public string Key => "team-deputy";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await AssociationTeam.OfAsync(turn, cancellationToken) is not { } team || !team.MayTell(turn.Person))
        {
            turn.Reply("team.not-yours", buttons: NextSteps.Buttons);
            return;
        }

        var (association, before) = (team.Association, team.Deputy);
        var named = turn.Person == team.Lead ? team.Find(argument) : null;
        if (named == turn.Person)
            named = before;
        association.Deputy = named?.Id;
        if (named is not null && named != before)
            await turn.TellAsync(
                named, MessageKind.OwnNews,
                new("team.you-deputy", [("name", TeamCommand.NameOf(turn.Person, turn)), ("association", association.Name)], new Button("team.button.decline", "team-deputy none")), cancellationToken);
        if (before is not null && before != named && before != turn.Person)
            await turn.TellAsync(before, MessageKind.OwnNews, new("team.no-longer-deputy", [("association", association.Name)]), cancellationToken);
        if (turn.Person == before && team.Lead is { } lead)
            await turn.TellAsync(lead, MessageKind.OwnNews, new("team.deputy-left", [("name", TeamCommand.NameOf(turn.Person, turn)), ("association", association.Name)], new Button("team.button.see", "team")), cancellationToken);
        turn.Reply("team.changed");
        TeamCommand.Show(await AssociationTeam.FindAsync(turn.Db, association.Id, cancellationToken) ?? team, turn);
    }
}
