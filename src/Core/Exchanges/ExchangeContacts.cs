using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Exchanges;

/// <summary>Who speaks for an association in an exchange, and how that passes to another of its members while the exchange goes on.</summary>
public static class ExchangeContacts
{
    /// <summary>What the coordination finds on its list when a contact is gone or out of reach.</summary>
    public static readonly string[] TodoKinds = ["exchange-without-contact", "relay-undelivered"];

    /// <summary>The exchanges under way that others of the association speak in.</summary>
    public static Task<List<Exchange>> OfOthersAsync(AssistantDb db, AssociationId association, PersonId but, CancellationToken cancellationToken) => db.Exchanges.Include(exchange => exchange.Members)
        .Where(exchange => exchange.Status != ExchangeStatus.Closed && exchange.Members.Any(member => member.AssociationId == association && member.PersonId != but))
        .OrderBy(exchange => exchange.OpenedAt).ToListAsync(cancellationToken);

    /// <summary>Passes it on: the partners hear of it, with the new contact's name, and what waits goes with it.</summary>
    public static async Task PassAsync(Turn turn, Exchange exchange, ExchangeMember member, Person to, CancellationToken cancellationToken)
    {
        var from = member.PersonId;
        member.PersonId = to.Id;
        turn.Record(exchange, "contact-changed");
        await turn.RaiseAsync(new ContactChanged(exchange, from, to.Id), cancellationToken);
        foreach (var kind in TodoKinds)
            await CoordinationTasks.DoneAsync(turn, kind, exchange.Id, cancellationToken);
        var members = await OwnExchanges.MembersAsync(turn.Db, exchange, cancellationToken);
        var now = members.First(partner => partner.Association.Id == member.AssociationId);
        foreach (var partner in members.Where(partner => partner != now))
            await turn.TellAsync(
                partner.Person, MessageKind.OwnNews, new("exchange.new-contact", [("who", now.Label), ("name", now.ShortLabel)], new Button("exchange.button.write-to", $"write {exchange.Id:N}") { Arguments = [("name", now.ShortLabel)] }), cancellationToken);
    }

    /// <summary>The names of the other associations, for whoever of this one asks.</summary>
    public static async Task<IReadOnlyList<string>> PartnersAsync(AssistantDb db, Exchange exchange, AssociationId than, CancellationToken cancellationToken) =>
        [.. (await OwnExchanges.MembersAsync(db, exchange, cancellationToken)).Where(partner => partner.Association.Id != than).Select(partner => partner.Label)];
}
