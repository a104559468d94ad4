using System.Collections.Frozen;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>All the associations of a network as partners are found by, at one moment.</summary>
/// <param name="Calendar">The days on which the network is open.</param>
/// <param name="Associations">The associations, by id.</param>
/// <param name="Profiles">Their profiles, by the same id.</param>
/// <param name="Contacts">Who speaks for an association: its lead, else (also during the lead's pause) its deputy, else the member who joined first.</param>
/// <param name="History">What keeps associations from being proposed to each other.</param>
/// <param name="Rarity">How rare each topic is among them.</param>
public sealed record NetworkProfiles(
    NetworkCalendar Calendar,
    FrozenDictionary<AssociationId, Association> Associations,
    FrozenDictionary<AssociationId, PartnerProfile> Profiles,
    FrozenDictionary<AssociationId, PersonId> Contacts,
    PartnerHistory History,
    TopicRarity Rarity)
{
    public PartnerProfile this[AssociationId association] => Profiles[association];

    /// <summary>Whether a proposal kept in reserve may be shown now.</summary>
    public bool MayOffer(Proposal proposal) => Pass(proposal, History);

    /// <summary>Whether a proposal that was shown may go to the candidate: no block, no pause, no full diary since.</summary>
    public bool MaySend(Proposal proposal) => Pass(proposal, History with { Recent = [] });

    private bool Pass(Proposal proposal, PartnerHistory history) =>
        Profiles.TryGetValue(proposal.Seeker, out var seeker) && Profiles.TryGetValue(proposal.Candidate, out var candidate)
        && new PartnerGates(history).Pass(seeker, candidate);
}
