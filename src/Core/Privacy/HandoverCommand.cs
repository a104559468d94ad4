using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Passes on what one follows for an association; whoever answers for it may also take over what another member follows.</summary>
public sealed class HandoverCommand : ICommand
{
    /// <summary>As many exchanges as a message holds buttons for.</summary>
    private const int MostOffered = 6;

    public string Key => "handover";

    public HelpGroup Group => HelpGroup.Self;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await AssociationTeam.OfAsync(turn, cancellationToken) is not { } team)
            turn.Reply("handover.no-association", buttons: NextSteps.Buttons);
        else if (argument != HandoverDialog.Leave && await TakeableAsync(team, turn, cancellationToken) is { Count: > 0 } takeable)
            turn.Reply("handover.which", buttons: [new("handover.button.leave", $"{Key} {HandoverDialog.Leave}"), .. takeable]);
        else if (team.Members.Any(member => member != turn.Person && member.ErasureDueAt is null))
            turn.Start(HandoverDialog.Key);
        else
            turn.Reply("handover.alone", [("association", team.Association.Name)], [new("handover.button.ask", "ask-coordination")]);
    }

    private static async Task<List<Button>> TakeableAsync(AssociationTeam team, Turn turn, CancellationToken cancellationToken)
    {
        var buttons = new List<Button>();
        if (!team.MayTell(turn.Person) && team.Answering != turn.Person)
            return buttons;
        foreach (var exchange in (await ExchangeContacts.OfOthersAsync(turn.Db, team.Association.Id, turn.Person.Id, cancellationToken)).Take(MostOffered))
            buttons.Add(new("handover.button.take-over", $"take-over {exchange.Id:N}") { Arguments = [("who", await ExchangeContacts.PartnersAsync(turn.Db, exchange, team.Association.Id, cancellationToken))] });
        return buttons;
    }
}
