using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Adapters.Tests.Channels;

/// <summary>The whole product's own network of eight associations: Les Paniers looks for what Les Jardins offers, and the other way round.</summary>
internal static class RennesNetwork
{
    public const string Paniers = "Les Paniers du samedi";
    public const string Jardins = "Les Jardins de la Vilaine";

    private static readonly ImmutableArray<(string Name, string Place, string Offer)> Described =
    [
        (Paniers, "35238", "fund-crowd"), (Jardins, "35236", "vol-retain"), ("Le Fil solidaire", "35047", "com-social"), ("La Ressourcerie du port", "35288", "log-stock"),
        ("Un toit pour chacun", "44109", "fund-grants"), ("Mémoire du quartier", "35051", "evt-organise"), ("Lire ensemble", "56260", "prog-literacy"), ("Vélo pour tous", "22278", "log-transport"),
    ];

    extension(ChannelScene scene)
    {
        public async Task FoundAsync()
        {
            await using var db = scene.Db();
            var network = new Network { Id = new(scene.NewId()), Name = "Maison des associations de Rennes", CreatedAt = scene.Now };
            db.Networks.Add(network);
            foreach (var (name, place, offer) in Described)
            {
                var id = new AssociationId(scene.NewId());
                db.Associations.Add(new() { Id = id, NetworkId = network.Id, Name = name, PlaceCode = place, Size = "about-ten", Sector = "solidarity", Publics = ["everyone"], IsVerified = true, CreatedAt = scene.Now });
                db.Offers.Add(new() { Id = scene.NewId(), NetworkId = network.Id, AssociationId = id, Topic = offer, CreatedAt = scene.Now });
            }

            await db.SaveChangesAsync();
        }

        /// <summary>The code of an invite into an association.</summary>
        public async Task<string> InviteAsync(string association, Role role = Role.Volunteer)
        {
            await using var db = scene.Db();
            var into = await db.Associations.SingleAsync(one => one.Name == association);
            var invite = new Invite { Id = scene.NewId(), Code = Invite.NewCode(role), NetworkId = into.NetworkId, AssociationId = into.Id, Role = role, ExpiresAt = scene.Now + Duration.FromDays(7), UsesLeft = 1 };
            db.Invites.Add(invite);
            await db.SaveChangesAsync();
            return invite.Code;
        }

        /// <summary>They said yes to being written to first, some other day.</summary>
        /// <param name="account">The person's id on the platform.</param>
        public async Task AgreedAsync(string account)
        {
            await using var db = scene.Db();
            var id = (await db.ChannelAccounts.SingleAsync(known => known.ExternalId == account)).PersonId;
            var consent = new Consent { Id = scene.NewId(), PersonId = id, Purpose = Consent.Unsolicited, Words = "oui", AskedAt = scene.Now };
            consent.Give(scene.Now);
            db.Add(consent);
            await db.SaveChangesAsync();
        }

        /// <summary>Lets time pass and does what is due, as the host's job does.</summary>
        public async Task LetPassAsync(Duration duration)
        {
            scene.Time.Advance(duration.ToTimeSpan());
            await scene.Get<DueDrain>().DrainAsync(CancellationToken.None);
            await scene.SettleAsync();
        }

        private Guid NewId() => Guid.CreateVersion7(scene.Time.GetUtcNow());
    }
}
