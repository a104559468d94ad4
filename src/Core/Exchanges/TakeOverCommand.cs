using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Whoever answers for an association, or stands in, takes over an exchange that another of its members speaks in.</summary>
public sealed class TakeOverCommand : ICommand
{
    public string Key => "take-over";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var exchange = Guid.TryParse(argument, out var id)
            ? await turn.Db.Exchanges.Include(one => one.Members).FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == turn.Person.NetworkId && one.Status != ExchangeStatus.Closed, cancellationToken)
            : null;
        if (exchange?.Members.Find(member => member.AssociationId == turn.Person.AssociationId && member.PersonId != turn.Person.Id) is not { } member
            || await AssociationTeam.OfAsync(turn, cancellationToken) is not { } team || !(team.MayTell(turn.Person) || team.Answering == turn.Person))
        {
            turn.Reply("take-over.not-yours", buttons: NextSteps.Buttons);
            return;
        }

        var before = team.Members.FirstOrDefault(one => one.Id == member.PersonId);
        await ExchangeContacts.PassAsync(turn, exchange, member, turn.Person, cancellationToken);
        var partners = await ExchangeContacts.PartnersAsync(turn.Db, exchange, team.Association.Id, cancellationToken);
        if (before is not null)
            await turn.TellAsync(before, MessageKind.OwnNews, new("take-over.told", [("name", TeamCommand.NameOf(turn.Person, turn)), ("who", partners)]), cancellationToken);
        turn.Reply("take-over.done", [("who", partners)], [new("exchange.button.write", $"write {exchange.Id:N}")]);
    }
}
