using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// After the hour in which the first yes can be taken back, the anonymous card goes to the candidate. While the contact policy says
/// "not now" it waits, so that the window starts when the card is delivered; whoever cannot be written to at all is, to the seeker,
/// like one who does not answer.
/// </summary>
public sealed class ProposalSending(ProfileLoader profiles, ProposalCards cards, IContactPolicy policy) : IDueHandler
{
    public const string DueKind = "proposal-send";

    private static readonly Duration LongestWait = Duration.FromDays(7);

    public string Kind => DueKind;

    public async Task DrainAsync(IReadOnlyList<DueRow> rows, DueContext context, CancellationToken cancellationToken)
    {
        var batch = await ProposalBatch.LoadAsync(
            rows, (_, proposal) => proposal.Status == ProposalStatus.Promised && proposal.SendsAt <= context.Now, context, profiles, cancellationToken);
        foreach (var (row, proposal) in batch.Items.DistinctBy(item => item.Proposal.Id))
            if (batch.NeedOf(proposal).Status != NeedStatus.Open)
                proposal.TryEnd(ProposalEnd.NeedClosed, context.Now);
            else if (batch.NetworkOf(proposal).Associations[proposal.Seeker].IsVerified)
                await SendAsync(proposal, batch, context, cancellationToken);
            else
                row.State = DueState.Cancelled;
    }

    private async Task SendAsync(Proposal proposal, ProposalBatch batch, DueContext context, CancellationToken cancellationToken)
    {
        // A block or a pause since the yes: nobody is asked, and the seeker reads what a silence reads like.
        var network = batch.NetworkOf(proposal);
        var contact = network.MaySend(proposal) ? batch.Person(network.Contacts[proposal.Candidate]) : null;
        var decision = contact is null
            ? new ContactDecision.Refuse("nobody-to-ask")
            : await policy.DecideAsync(context.Db, contact, MessageKind.PartnerProposal, context.Now, cancellationToken);
        if (decision is ContactDecision.Hold hold && hold.Until <= proposal.SendsAt + LongestWait)
        {
            await context.Db.ScheduleAsync(DueKind, proposal.Id, hold.Until, null, cancellationToken);
            return;
        }

        proposal.TryAsk(contact?.Id);
        context.Db.Record(proposal, "asked", context.Now);
        var sent = decision is ContactDecision.Send;
        await context.Db.OpenWindowAsync(proposal, network.Calendar, sent ? context.Now : proposal.SendsAt!.Value, Proposal.WindowDays, cancellationToken);
        if (sent)
            decision = await context.Outbox.TellAsync(contact!, MessageKind.PartnerProposal, cards.ForCandidate(proposal, batch.NeedOf(proposal), network, context.Now), cancellationToken);
        if (contact is not null && decision is not ContactDecision.Send)
            AskCoordination(proposal, network, context);
    }

    /// <summary>Nobody is left in silence: the coordination can call them.</summary>
    private static void AskCoordination(Proposal proposal, NetworkProfiles network, DueContext context) => context.Db.Todo.Add(new()
    {
        Id = Guid.CreateVersion7(context.Now.ToDateTimeOffset()), NetworkId = proposal.NetworkId, Kind = "proposal-undelivered", Subject = proposal.Id,
        Words = network.Associations[proposal.Candidate].Name, CreatedAt = context.Now,
    });
}
