using System.Collections.Frozen;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>What happened in a network so far that bears on new proposals.</summary>
/// <param name="History">The pairs not to be proposed.</param>
/// <param name="Received">How often each association was proposed to others.</param>
/// <param name="Load">How many exchanges each has under way, and how many boards hold it.</param>
internal sealed record PartnerPast(PartnerHistory History, Dictionary<AssociationId, int> Received, Dictionary<AssociationId, int> Load)
{
    /// <summary>
    /// How long a pair that was proposed, or that met, is not proposed again. What was kept in reserve does not count, nor what was
    /// only shown to get to know each other: a real answer may come of that pair later.
    /// </summary>
    private static readonly Duration Recently = Duration.FromDays(180);

    public static async Task<PartnerPast> LoadAsync(AssistantDb db, NetworkId network, Instant now, CancellationToken cancellationToken)
    {
        var since = now - Recently;
        var proposals = await db.Proposals.Where(proposal => proposal.NetworkId == network)
            .Select(proposal => new { proposal.Seeker, proposal.Candidate, proposal.Status, proposal.SeekerAnswer, proposal.CandidateAnswer, proposal.Rung, proposal.WindowFrom })
            .ToListAsync(cancellationToken);
        var members = await (
            from exchange in db.Exchanges
            where exchange.NetworkId == network && (exchange.ClosedAt == null || exchange.ClosedAt > since)
            from member in exchange.Members
            select new { member.ExchangeId, member.AssociationId, exchange.Status }).ToListAsync(cancellationToken);
        var blocks = await db.Blocks.Where(block => block.NetworkId == network).Select(block => new { block.By, block.Against }).ToListAsync(cancellationToken);

        var shown = proposals.FindAll(proposal => proposal.WindowFrom is not null);
        var busy = members.Where(member => member.Status != ExchangeStatus.Closed).Select(member => member.AssociationId);
        var held = proposals.Where(proposal => proposal is { Status: ProposalStatus.Offered, SeekerAnswer: ProposalAnswer.AskingBoard }).Select(proposal => proposal.Candidate);
        var met = members.GroupBy(member => member.ExchangeId, member => member.AssociationId)
            .SelectMany(exchange => from one in exchange from other in exchange where one != other select Pair(one, other));
        return new(
            new()
            {
                Blocked = blocks.Select(block => Pair(block.By, block.Against)).ToFrozenSet(),
                Declined = proposals.Where(proposal => proposal.SeekerAnswer == ProposalAnswer.No || proposal.CandidateAnswer == ProposalAnswer.No)
                    .Select(proposal => Pair(proposal.Seeker, proposal.Candidate)).ToFrozenSet(),
                Recent = shown.Where(proposal => proposal.WindowFrom > since && (proposal.Rung != LadderRung.ToGetToKnow || proposal.SeekerAnswer != ProposalAnswer.None)).Select(proposal => Pair(proposal.Seeker, proposal.Candidate)).Concat(met).ToFrozenSet(),
            },
            shown.CountBy(proposal => proposal.Candidate).ToDictionary(),
            busy.Concat(held).CountBy(association => association).ToDictionary());
    }

    private static PartnerPair Pair(AssociationId one, AssociationId other) => PartnerPair.Of(one.Value, other.Value);
}
