using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Tests.Scripts;

namespace ChatAssistant.Core.Tests.Exchanges;

/// <summary>Associations that were introduced: Léa of Les Paniers, with Karim of Les Jardins, and with Awa of Le Fil where asked.</summary>
internal sealed record Pair(Neighbours Network, Someone Lea, Someone Karim, Someone Awa, Guid Exchange)
{
    public static async Task<Pair> CreateAsync(TestAssistant assistant, bool second = false, string language = "fr")
    {
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync("Les Paniers", "Léa Martin", "", language: language);
        var karim = await network.AddAsync("Les Jardins", "Karim", "", language: language);
        var awa = await network.AddAsync("Le Fil", "Awa", "", language: language);
        var exchange = await OpenAsync(assistant, network, ("Les Paniers", lea), ("Les Jardins", karim));
        if (second)
            await OpenAsync(assistant, network, ("Les Paniers", lea), ("Le Fil", awa));
        return new(network, lea, karim, awa, exchange);
    }

    private static async Task<Guid> OpenAsync(TestAssistant assistant, Neighbours network, params (string Association, Someone Person)[] members)
    {
        await using var db = assistant.Db();
        var id = Guid.CreateVersion7(assistant.Now.ToDateTimeOffset());
        var exchange = new Exchange { Id = id, NetworkId = network.Network, Topic = "vol-retain", OpenedAt = assistant.Now };
        foreach (var (association, person) in members)
            exchange.Members.Add(new() { ExchangeId = id, AssociationId = network.IdOf(association), PersonId = (await person.PersonAsync()).Id });
        db.Add(exchange);
        await db.SaveChangesAsync();
        return id;
    }
}
