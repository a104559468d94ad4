using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>Where each proposal stands: a card for what waits for an answer, a line for what waits for the other side.</summary>
public sealed class PartnersCommand(ProfileLoader profiles, ProposalCards cards) : ICommand
{
    public string Key => "partners";

    public HelpGroup Group => HelpGroup.Search;

    public bool OpensFromLink => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var underWay = turn.Person.AssociationId is null ? [] : await OwnProposals.UnderWayAsync(turn, cancellationToken);
        if (underWay.Count == 0)
        {
            var searching = await turn.Db.Needs.AnyAsync(
                need => need.NetworkId == turn.Person.NetworkId && need.AssociationId == turn.Person.AssociationId && need.Status == NeedStatus.Open, cancellationToken);
            turn.Reply(searching ? "proposal.searching" : "proposal.nothing", buttons: NextSteps.Buttons);
            return;
        }

        var network = await profiles.LoadAsync(turn.Db, turn.Person.NetworkId!.Value, turn.Now, cancellationToken);
        var needIds = underWay.Select(own => own.Proposal.NeedId).ToList();
        var needs = await turn.Db.Needs.Where(need => needIds.Contains(need.Id)).ToDictionaryAsync(need => need.Id, cancellationToken);
        foreach (var own in underWay.Where(own => own.Proposal.IsLive))
            turn.Reply(Standing(own, needs[own.Proposal.NeedId], network, turn));
        foreach (var reserve in underWay.Where(own => own.Proposal.Status == ProposalStatus.Reserve).GroupBy(own => own.Proposal.NeedId))
            turn.Reply(
                "proposal.reserve", [("count", reserve.Count()), ("topic", cards.Topic(reserve.First().Proposal))],
                [new("proposal.button.others", $"proposal-next {reserve.Key:N}")]);
    }

    private Saying Standing(OwnProposal own, Need need, NetworkProfiles network, Turn turn) => own switch
    {
        { Side: ProposalSide.Candidate, Proposal: { Status: ProposalStatus.Asked, CandidateAnswer: ProposalAnswer.No } } => new(
            "proposal.standing.declined", [("topic", cards.Topic(own.Proposal)), ("head", cards.Head(own.Proposal, ProposalSide.Seeker, network))],
            new Button("proposal.button.no-back", $"proposal-no-back {own.Proposal.Id:N}")),
        { Side: ProposalSide.Candidate, Proposal.Status: ProposalStatus.Asked } => cards.ForCandidate(own.Proposal, need, network, turn.Now),
        { Proposal.Status: ProposalStatus.Offered } => cards.ForSeeker(
            own.Proposal, network, turn.Now, own.Proposal.SeekerAnswer == ProposalAnswer.AskingBoard ? "proposal.opening.board" : "proposal.opening.waiting"),
        { Proposal.Status: ProposalStatus.Promised } => new(
            "proposal.standing.promised", [("topic", cards.Topic(own.Proposal)), ("head", cards.Head(own.Proposal, ProposalSide.Candidate, network))],
            new Button("proposal.button.take-back", $"proposal-take-back {own.Proposal.Id:N}")),
        { Side: ProposalSide.Candidate } => new("proposal.standing.accepted", [("topic", cards.Topic(own.Proposal)), ("head", cards.Head(own.Proposal, ProposalSide.Seeker, network))]),
        _ => new("proposal.standing.asked", [("topic", cards.Topic(own.Proposal)), ("head", cards.Head(own.Proposal, ProposalSide.Candidate, network))]),
    };
}
