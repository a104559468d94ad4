using ChatAssistant.Core.Data;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>Brings the next candidate of a need: the best in reserve, else from a new search, else the need stays on watch.</summary>
public sealed class NextProposal(PartnerSearch search, ProposalCards cards)
{
    /// <summary>Shows the next one.</summary>
    /// <param name="opening">What the card begins with.</param>
    /// <returns>Null when there is none: the need is on watch.</returns>
    public async Task<Saying?> OfferAsync(AssistantDb db, Need need, NetworkProfiles network, Instant now, string opening, CancellationToken cancellationToken)
    {
        if (need.Status != NeedStatus.Open)
            return null;
        await db.Proposals.Where(proposal => proposal.NeedId == need.Id && proposal.Status == ProposalStatus.Reserve).LoadAsync(cancellationToken);
        var reserve = db.Proposals.Local
            .Where(proposal => proposal.NeedId == need.Id && proposal.Status == ProposalStatus.Reserve)
            .OrderBy(proposal => proposal.Rung).ThenBy(proposal => proposal.CreatedAt).ThenBy(proposal => proposal.Order).ToList();
        foreach (var gone in reserve.Where(proposal => !network.MayOffer(proposal)))
            gone.TryEnd(ProposalEnd.NoLongerPossible, now);
        var waiting = reserve.FindAll(proposal => proposal.Status == ProposalStatus.Reserve);
        if (waiting.Count == 0)
            waiting = [.. search.Find(db, need, network, now)];
        if (waiting.Count == 0)
        {
            await NeedWatch.KeepAsync(db, need.Id, now, cancellationToken);
            return null;
        }

        var next = waiting[0];
        next.TryOffer();
        db.Record(next, "offered", now);
        await db.OpenWindowAsync(next, network.Calendar, now, Proposal.WindowDays, cancellationToken);
        return cards.ForSeeker(next, network, now, opening, ("count", waiting.Count));
    }
}
