using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Partners;

/// <summary>An association was confirmed: the yeses that waited for it go on.</summary>
public sealed class ConfirmedAssociations(Introductions introductions) : IReaction<AssociationConfirmed>
{
    public async Task ReactAsync(AssociationConfirmed raised, Turn turn, CancellationToken cancellationToken)
    {
        var id = raised.Association.Id;
        var waiting = await turn.Db.Proposals
            .Where(proposal => proposal.NetworkId == raised.Association.NetworkId && (proposal.Seeker == id || proposal.Candidate == id))
            .Where(proposal => proposal.Status == ProposalStatus.Promised || proposal.Status == ProposalStatus.Accepted)
            .ToListAsync(cancellationToken);
        foreach (var proposal in waiting)
            if (proposal.Status == ProposalStatus.Accepted)
                await IntroduceAsync(proposal, turn, cancellationToken);
            else if (proposal.Seeker == id)
                await SendAsync(proposal, turn, cancellationToken);
        await NeedWatch.WakeAsync(turn.Db, raised.Association.NetworkId, null, turn.Now, cancellationToken);
    }

    private async Task IntroduceAsync(Proposal proposal, Turn turn, CancellationToken cancellationToken)
    {
        var sides = await turn.Db.Associations.Where(association => association.Id == proposal.Seeker || association.Id == proposal.Candidate).ToListAsync(cancellationToken);
        if (sides.TrueForAll(association => association.IsVerified))
            await introductions.OpenAsync(proposal, turn, cancellationToken);
    }

    private static async Task SendAsync(Proposal proposal, Turn turn, CancellationToken cancellationToken)
    {
        await turn.Db.ScheduleAsync(ProposalSending.DueKind, proposal.Id, Instant.Max(proposal.SendsAt!.Value, turn.Now), null, cancellationToken);
        if (await turn.Db.People.FirstOrDefaultAsync(person => person.Id == proposal.SeekerPerson, cancellationToken) is { } seeker)
            await turn.TellAsync(seeker, MessageKind.OwnNews, new("proposal.confirmed", []), cancellationToken);
    }
}
