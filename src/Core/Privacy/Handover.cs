using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Privacy;

/// <summary>
/// What somebody follows for their association goes to another of its members: exchanges with what waits in them, open needs and their proposals, drafts, and the
/// part they had in the team. Private messages and settings stay theirs; what is over stays as it was.
/// </summary>
internal sealed class Handover(Turn turn, AssociationTeam team, Person successor)
{
    /// <summary>Dialogs whose drafts are the association's; others are a person's own words.</summary>
    private static readonly string[] Drafts = [NeedDialog.Key, ProfileDialog.Key];

    /// <returns>How many exchanges and open needs were passed on.</returns>
    public async Task<(int Exchanges, int Needs)> RunAsync(CancellationToken cancellationToken)
    {
        var (db, from, to) = (turn.Db, turn.Person.Id, successor.Id);
        var exchanges = await db.ExchangesOf(from).Where(exchange => exchange.Status != ExchangeStatus.Closed).ToListAsync(cancellationToken);
        foreach (var exchange in exchanges)
            await ExchangeContacts.PassAsync(turn, exchange, exchange.Members.Find(member => member.PersonId == from)!, successor, cancellationToken);
        var needs = await db.Needs.Where(need => need.PersonId == from && need.Status != NeedStatus.Closed).ToListAsync(cancellationToken);
        needs.ForEach(need => need.PersonId = to);
        await PassProposalsAsync(cancellationToken);
        await PassDraftsAsync(cancellationToken);
        if (team.Association.Deputy == from || team.Association.Deputy == to)
            team.Association.Deputy = null;
        if (team.Association.Lead == from || team.Association.Lead is null)
            team.Association.Lead = to;
        return (exchanges.Count, needs.Count);
    }

    private async Task PassProposalsAsync(CancellationToken cancellationToken)
    {
        var (from, to) = (turn.Person.Id, successor.Id);
        var live = turn.Db.Proposals.Where(proposal => proposal.Status != ProposalStatus.Ended && proposal.Status != ProposalStatus.Introduced);
        var ids = live.Select(proposal => proposal.Id);
        await turn.Db.ProposalQuestions.Where(question => question.AskedBy == from && ids.Contains(question.ProposalId)).ExecuteUpdateAsync(row => row.SetProperty(question => question.AskedBy, to), cancellationToken);
        await live.Where(proposal => proposal.SeekerPerson == from).ExecuteUpdateAsync(row => row.SetProperty(proposal => proposal.SeekerPerson, to), cancellationToken);
        await live.Where(proposal => proposal.CandidatePerson == from).ExecuteUpdateAsync(row => row.SetProperty(proposal => proposal.CandidatePerson, to), cancellationToken);
    }

    private async Task PassDraftsAsync(CancellationToken cancellationToken)
    {
        var (from, to) = (turn.Person.Id, successor.Id);
        await turn.Db.Set<NeedDraft>().Where(draft => draft.PersonId == from && !turn.Db.Set<NeedDraft>().Any(other => other.PersonId == to)).ExecuteUpdateAsync(row => row.SetProperty(draft => draft.PersonId, to), cancellationToken);
        await turn.Db.Sessions.Where(session => session.PersonId == from && Drafts.Contains(session.Dialog) && (session.Status == SessionStatus.Interrupted || session.Status == SessionStatus.Parked))
            .ExecuteUpdateAsync(row => row.SetProperty(session => session.PersonId, to).SetProperty(session => session.Status, SessionStatus.Parked), cancellationToken);
    }
}
