using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Scripts;

/// <summary>
/// A network of verified associations over Brittany and farther, each with a member who talks to the assistant, and a coordinator.
/// Les Paniers looks for what Les Jardins offers, and the other way round.
/// </summary>
public sealed class Community
{
    public const string Paniers = "Les Paniers du samedi";
    public const string Jardins = "Les Jardins de la Vilaine";

    private static readonly ImmutableArray<(string Name, string PlaceCode, string Size, string Offer, string Need, string Member)> Described =
    [
        (Paniers, "35238", "about-ten", "fund-crowd", "vol-retain", "Léa"),
        (Jardins, "35236", "about-thirty", "vol-retain", "fund-crowd", "Karim"),
        ("Le Fil solidaire", "35047", "about-ten", "com-social", "vol-recruit", "Awa"),
        ("La Ressourcerie du port", "35288", "about-ten", "log-stock", "com-social", "Yann"),
        ("Un toit pour chacun", "44109", "about-thirty", "fund-grants", "vol-manage", "Inès"),
        ("Mémoire du quartier", "35051", "about-ten", "evt-organise", "fund-grants", "Paul"),
        ("Lire ensemble", "56260", "about-ten", "prog-literacy", "dig-tools", "Nour"),
        ("Vélo pour tous", "22278", "few", "log-transport", "evt-organise", "Zoé"),
    ];

    private readonly TestAssistant assistant;
    private readonly Dictionary<string, (AssociationId Id, Someone Member)> members = [];

    private Community(TestAssistant assistant, NetworkId network, Someone coordinator) =>
        (this.assistant, Network, Coordinator) = (assistant, network, coordinator);

    public NetworkId Network { get; }

    public Someone Coordinator { get; }

    public IReadOnlyCollection<string> Names => members.Keys;

    /// <summary>The member of an association.</summary>
    public Someone this[string association] => members[association].Member;

    /// <summary>Creates the network, then lets everybody arrive by their invite, as people do.</summary>
    public static async Task<Community> CreateAsync(TestAssistant assistant, string name = "Maison des associations de Rennes")
    {
        await using var db = assistant.Db();
        var network = new Network { Id = new(assistant.NewId()), Name = name, CreatedAt = assistant.Now };
        db.Networks.Add(network);
        foreach (var (association, place, size, offer, _, _) in Described)
        {
            var id = new AssociationId(assistant.NewId());
            db.Associations.Add(new() { Id = id, NetworkId = network.Id, Name = association, PlaceCode = place, Size = size, Sector = "solidarity", Publics = ["everyone"], IsVerified = true, CreatedAt = assistant.Now });
            db.Offers.Add(new() { Id = assistant.NewId(), NetworkId = network.Id, AssociationId = id, Topic = offer, CreatedAt = assistant.Now });
        }

        await db.SaveChangesAsync();
        var coordinator = await assistant.Someone("Nadia").ArriveAsync(await InviteAsync(assistant, network.Id, null, Role.Coordinator));
        var community = new Community(assistant, network.Id, coordinator);
        foreach (var association in await db.Associations.Where(association => association.NetworkId == network.Id).ToListAsync())
        {
            var (_, _, _, _, need, member) = Described.Single(one => one.Name == association.Name);
            var someone = await assistant.Someone(member).ArriveAsync(await InviteAsync(assistant, network.Id, association.Id));
            association.Lead = (await someone.PersonAsync()).Id;
            db.Needs.Add(new() { Id = assistant.NewId(), NetworkId = network.Id, AssociationId = association.Id, PersonId = association.Lead.Value, Topic = need, Sentence = "Comment faire ?", PublishedAt = assistant.Now });
            community.members[association.Name] = (association.Id, someone);
        }

        await db.SaveChangesAsync();
        return community;
    }

    public AssociationId IdOf(string association) => members[association].Id;

    /// <summary>The code of a new invite with one use, good for a week.</summary>
    public Task<string> InviteAsync(string? association = null, Role role = Role.Volunteer) =>
        InviteAsync(assistant, Network, association is null ? null : IdOf(association), role);

    /// <summary>One more person of this network, in an association or in none yet.</summary>
    public async Task<Someone> NewcomerAsync(string name, string? association = null, string language = "fr") =>
        await assistant.Someone(name, language).ArriveAsync(await InviteAsync(association));

    private static async Task<string> InviteAsync(TestAssistant assistant, NetworkId network, AssociationId? association, Role role = Role.Volunteer)
    {
        await using var db = assistant.Db();
        var invite = new Invite
        {
            Id = assistant.NewId(), Code = Invite.NewCode(role), NetworkId = network, AssociationId = association, Role = role,
            ExpiresAt = assistant.Now + NodaTime.Duration.FromDays(7), UsesLeft = 1,
        };
        db.Invites.Add(invite);
        await db.SaveChangesAsync();
        return invite.Code;
    }
}
