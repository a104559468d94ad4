using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Partners;

/// <summary>Asks again, once, whoever said "later".</summary>
public sealed class ProposalLater(ProfileLoader profiles, ProposalCards cards) : IDueHandler
{
    public const string DueKind = "proposal-later";

    public string Kind => DueKind;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var batch = await ProposalBatch.LoadAsync(rows, (_, proposal) => proposal.AnswerOf(SideOf(proposal)) == ProposalAnswer.Later, context, profiles, cancellationToken);
        foreach (var (_, proposal) in batch.Items)
        {
            if (!proposal.TryAskAgain(SideOf(proposal)))
                continue;
            var network = batch.NetworkOf(proposal);
            var (reader, kind, card) = SideOf(proposal) == ProposalSide.Seeker
                ? (proposal.SeekerPerson, MessageKind.OwnNews, cards.ForSeeker(proposal, network, context.Now, "proposal.opening.again"))
                : (proposal.CandidatePerson!.Value, MessageKind.PartnerProposal, cards.ForCandidate(proposal, batch.NeedOf(proposal), network, context.Now, "proposal.opening.again"));
            if (batch.Person(reader) is { } person)
                await context.Outbox.TellAsync(person, kind, card with { ExpiresAt = proposal.WindowEndsAt }, cancellationToken);
        }
    }

    private static ProposalSide SideOf(Proposal proposal) => proposal.Status == ProposalStatus.Offered ? ProposalSide.Seeker : ProposalSide.Candidate;
}
