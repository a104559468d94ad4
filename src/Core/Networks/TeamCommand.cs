using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Networks;

/// <summary>Shows the team of one's association: who answers for it, who stands in, and what the reader may change.</summary>
public sealed class TeamCommand : ICommand
{
    /// <summary>As many members as a message holds buttons for.</summary>
    private const int MostOffered = 4;

    public string Key => "team";

    public HelpGroup Group => HelpGroup.Self;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await AssociationTeam.OfAsync(turn, cancellationToken) is { } team)
            Show(team, turn);
        else
            turn.Reply("team.none", buttons: [new("need.standing.association", AssociationDialog.Key), .. NextSteps.Buttons.Skip(1)]);
    }

    internal static void Show(AssociationTeam team, Turn turn)
    {
        var lines = team.Members.Select(member => turn.Texts.Format(
            turn.Language, "team.line",
            ("name", NameOf(member, turn)), ("me", member.Id == turn.Person.Id), ("part", member == team.Lead ? "lead" : member == team.Deputy ? "deputy" : "member")));
        turn.Reply(
            "team.list",
            [("association", team.Association.Name), ("lines", lines.Aggregate((all, line) => all + RichText.From("\n") + line)), ("lead", team.Lead is not null)],
            [.. ButtonsOf(team, turn)]);
    }

    internal static string NameOf(Person person, Turn turn) => person.Name.Length > 0 ? person.Name : turn.Texts.Plain(turn.Language, "team.unnamed");

    private static IEnumerable<Button> ButtonsOf(AssociationTeam team, Turn turn)
    {
        if (team.Lead is null)
            yield return new("team.button.i-answer", "team-lead " + turn.Person.Id);
        if (turn.Person == team.Deputy)
            yield return new("team.button.stop", "team-deputy none");
        if (turn.Person != team.Lead)
            yield break;
        if (team.Deputy is { } deputy)
        {
            yield return new("team.button.hand-over", $"team-lead {deputy.Id}") { Arguments = [("name", NameOf(deputy, turn))] };
            yield return new("team.button.no-deputy", "team-deputy none") { Arguments = [("name", NameOf(deputy, turn))] };
        }

        foreach (var other in team.Members.Where(member => member != team.Lead && member != team.Deputy).Take(MostOffered))
            yield return new("team.button.deputy", $"team-deputy {other.Id}") { Arguments = [("name", NameOf(other, turn))] };
    }
}
