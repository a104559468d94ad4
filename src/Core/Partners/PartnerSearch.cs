using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>Finds the best candidates for one need and keeps them as proposals, ranked and with their reasons.</summary>
public sealed class PartnerSearch(TopicTaxonomy taxonomy)
{
    /// <summary>How many proposals are kept at once for a need.</summary>
    public const int MostKept = 3;

    /// <summary>Enough to leave out the rings of three, which take a third association's yes: rounds make those.</summary>
    private const int Considered = 12;

    /// <returns>The new proposals, all in reserve, the best first; none when nobody may be proposed.</returns>
    /// <param name="worst">The last rung worth proposing.</param>
    public ImmutableArray<Proposal> Find(AssistantDb db, Need need, NetworkProfiles network, Instant now, LadderRung worst = LadderRung.ToGetToKnow)
    {
        var seeker = network[need.AssociationId] with { Needs = [new(need.Topic)] };
        var finder = new PartnerFinder(taxonomy, network.Rarity, PartnerWeights.Default);
        var found = finder.Find(seeker, network.Profiles.Values, network.History, Considered)
            .Where(candidate => candidate.Third is null && candidate.Rung <= worst).Take(MostKept)
            .Select((candidate, order) => ProposalOf(need, candidate, order, now))
            .ToImmutableArray();
        db.Proposals.AddRange(found);
        return found;
    }

    /// <summary>A candidate that the coordination thought of, with what there is to say for it.</summary>
    /// <returns>Null when the two may not be proposed to each other; why is nobody's business.</returns>
    public Proposal? Suggest(AssistantDb db, Need need, NetworkProfiles network, AssociationId candidate, Instant now)
    {
        if (!network.Profiles.TryGetValue(candidate, out var profile))
            return null;
        var seeker = network[need.AssociationId] with { Needs = [new(need.Topic)] };
        if (new PartnerFinder(taxonomy, network.Rarity, PartnerWeights.Default).Find(seeker, [profile], network.History, 1) is not [var found])
            return null;
        var proposal = ProposalOf(need, found, 0, now);
        db.Proposals.Add(proposal);
        return proposal;
    }

    private static Proposal ProposalOf(Need need, PartnerCandidate candidate, int order, Instant now) => new()
    {
        Id = Guid.CreateVersion7(now.ToDateTimeOffset()), NetworkId = need.NetworkId, NeedId = need.Id, Topic = need.Topic,
        Seeker = need.AssociationId, SeekerPerson = need.PersonId, Candidate = new(candidate.Profile.AssociationId),
        Rung = candidate.Rung, Order = order, Reasons = [.. candidate.Reasons.Select(stated => stated.Reason)], CreatedAt = now,
    };
}
