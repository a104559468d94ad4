using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.FollowUps;

/// <summary>The exchanges that a person takes part in, with their members; nobody else's are found.</summary>
public static class OwnExchanges
{
    public static Task<Exchange?> FindAsync(Turn turn, Guid id, CancellationToken cancellationToken)
    {
        var network = turn.Person.NetworkId;
        return turn.Db.ExchangesOf(turn.Person.Id).FirstOrDefaultAsync(exchange => exchange.Id == id && exchange.NetworkId == network, cancellationToken);
    }

    public static Task<List<Exchange>> OpenAsync(AssistantDb db, Person person, CancellationToken cancellationToken)
    {
        var network = person.NetworkId;
        return db.ExchangesOf(person.Id).Where(exchange => exchange.NetworkId == network && exchange.Status == ExchangeStatus.Open).OrderBy(exchange => exchange.OpenedAt).ToListAsync(cancellationToken);
    }
}
