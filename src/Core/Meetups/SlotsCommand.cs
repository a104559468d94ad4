using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Meetups;

/// <summary>Proposes dates: in the exchange named, in the only one that is open, or in the one the person picks.</summary>
public sealed class SlotsCommand : ICommand
{
    public string Key => SlotPollDialog.Key;

    public bool OpensFromLink => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var network = turn.Person.NetworkId;
        var open = await turn.Db.ExchangesOf(turn.Person.Id)
            .Where(exchange => exchange.NetworkId == network && exchange.Status == ExchangeStatus.Open)
            .OrderBy(exchange => exchange.OpenedAt).Select(exchange => exchange.Id).ToListAsync(cancellationToken);
        if (Guid.TryParse(argument, out var named))
            open = open.FindAll(exchange => exchange == named);
        if (open is [var only])
            turn.Start(SlotPollDialog.Key, only.ToString("N"));
        else if (open.Count == 0)
            turn.Reply("slots.no-exchange", buttons: NextSteps.Buttons);
        else
            turn.Reply("slots.which", buttons: await ChoicesAsync(turn, open, cancellationToken));
    }

    private static async Task<Button[]> ChoicesAsync(Turn turn, List<Guid> exchanges, CancellationToken cancellationToken)
    {
        var participants = await Participants.LoadAsync(turn.Db, exchanges, cancellationToken);
        return [.. exchanges.Select(exchange => new Button("slots.with", MeetupActions.Slots(exchange))
        {
            Arguments = [("partners", participants[exchange].PartnersOf(turn.Person))],
        })];
    }
}
