using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// The end of a window. Whatever the candidate did short of a yes, the seeker reads the same words at the same instant: this is the
/// only place where a refusal is told.
/// </summary>
public sealed class ProposalExpiry(ProfileLoader profiles, NextProposal next) : IDueHandler
{
    public const string DueKind = "proposal-expiry";

    public string Kind => DueKind;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var batch = await ProposalBatch.LoadAsync(
            rows, (_, proposal) => proposal.Status is ProposalStatus.Offered or ProposalStatus.Asked or ProposalStatus.Accepted, context, profiles, cancellationToken);
        foreach (var (row, proposal) in batch.Items)
            if (await SayingAsync(row, proposal, batch, context, cancellationToken) is { } saying && batch.Person(proposal.SeekerPerson) is { } seeker)
                await context.Outbox.TellAsync(seeker, MessageKind.OwnNews, saying, cancellationToken);
    }

    private async Task<Saying?> SayingAsync(DueRow row, Proposal proposal, ProposalBatch batch, DueContext context, CancellationToken cancellationToken)
    {
        var network = batch.NetworkOf(proposal);
        var ends = network.Calendar.Deadline(proposal.WindowFrom!.Value, proposal.WindowLength);
        if (ends > row.DueAt && proposal.Status != ProposalStatus.Accepted && ends > context.Now)
            return await GoOnAsync(proposal, ends, network, context, cancellationToken);
        if (proposal.Status == ProposalStatus.Accepted)
            return new("proposal.more-time", [], NextSteps.Buttons);

        var seekerSilent = proposal.Status == ProposalStatus.Offered;
        proposal.TryEnd(
            seekerSilent ? ProposalEnd.SeekerSilent : proposal.CandidateAnswer == ProposalAnswer.No ? ProposalEnd.CandidateDeclined : ProposalEnd.CandidateSilent, context.Now);
        context.Db.Record(proposal, "ended", context.Now);
        return seekerSilent
            ? new("proposal.lapsed", [], new("proposal.button.others", $"proposal-next {proposal.NeedId:N}"), new("common.choice.status", "status"))
            : await next.OfferAsync(context.Db, batch.NeedOf(proposal), network, context.Now, "proposal.opening.no-news", cancellationToken) ?? new("proposal.no-news-none-left", [], NextSteps.Buttons);
    }

    /// <summary>The window was moved: by the network's closures, in silence, or because the candidate takes time to answer, which is said.</summary>
    private static async Task<Saying?> GoOnAsync(Proposal proposal, Instant ends, NetworkProfiles network, DueContext context, CancellationToken cancellationToken)
    {
        if (proposal.WindowEndsAt != ends)
        {
            proposal.OpenWindow(proposal.WindowFrom!.Value, proposal.WindowLength, ends);
            await context.Db.ScheduleAsync(DueKind, proposal.Id, ends, null, cancellationToken);
            return null;
        }

        return proposal.Status == ProposalStatus.Asked ? new("proposal.more-time", [], new Button("proposal.button.status", "partners")) : null;
    }
}
