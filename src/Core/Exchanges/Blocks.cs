using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

internal static class Blocks
{
    public static void Add(Turn turn, AssociationId by, AssociationId against, PersonId person, Guid? exchange) =>
        turn.Db.Blocks.Add(new()
        {
            Id = turn.NewId(), NetworkId = turn.Person.NetworkId!.Value, By = by, Against = against, Person = person, ExchangeId = exchange, CreatedAt = turn.Now,
        });
}
