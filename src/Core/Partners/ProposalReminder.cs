using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Partners;

/// <summary>One reminder, half-way through the window of whoever has to answer.</summary>
public sealed class ProposalReminder(ProfileLoader profiles, ProposalCards cards) : IDueHandler
{
    public const string DueKind = "proposal-reminder";

    public string Kind => DueKind;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var batch = await ProposalBatch.LoadAsync(rows, IsAwaited, context, profiles, cancellationToken);
        foreach (var (_, proposal) in batch.Items)
        {
            var network = batch.NetworkOf(proposal);
            var seeker = proposal.Status == ProposalStatus.Offered;
            var reader = batch.Person(seeker ? proposal.SeekerPerson : proposal.CandidatePerson);
            if (reader is null)
                continue;
            var board = proposal.AnswerOf(seeker ? ProposalSide.Seeker : ProposalSide.Candidate) == ProposalAnswer.AskingBoard;
            var opening = board ? "proposal.opening.board" : "proposal.opening.reminder";
            var card = seeker ? cards.ForSeeker(proposal, network, context.Now, opening) : cards.ForCandidate(proposal, batch.NeedOf(proposal), network, context.Now, opening);
            await context.Outbox.TellAsync(
                reader, seeker ? MessageKind.OwnNews : MessageKind.PartnerProposal, card with { ExpiresAt = proposal.WindowEndsAt }, cancellationToken);
        }
    }

    /// <summary>Not for a window that was left for another, nor for who answered, or put it off and is asked again anyway.</summary>
    private static bool IsAwaited(DueRow row, Proposal proposal) => proposal.HalfWay == row.DueAt && proposal.Status switch
    {
        ProposalStatus.Offered => proposal.SeekerAnswer is ProposalAnswer.None or ProposalAnswer.AskingBoard,
        ProposalStatus.Asked => proposal.CandidateAnswer is ProposalAnswer.None or ProposalAnswer.AskingBoard,
        _ => false,
    };
}
