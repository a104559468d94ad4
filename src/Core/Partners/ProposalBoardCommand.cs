using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Partners;

/// <summary>"I must ask my board": three weeks, the candidate held meanwhile, and a summary to forward.</summary>
public sealed class ProposalBoardCommand(ProfileLoader profiles, ProposalCards cards) : ICommand
{
    public string Key => "proposal-board";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, argument, cancellationToken) is not { } own)
            return;
        if (!own.Proposal.TryWait(own.Side, ProposalAnswer.AskingBoard, turn.Person.Id))
        {
            OwnProposals.ReplyWhereItStands(own, turn);
            return;
        }

        turn.Db.Record(own.Proposal, "asking-board", turn.Now, turn.Person.Id);
        var network = await profiles.LoadAsync(turn.Db, own.Proposal.NetworkId, turn.Now, cancellationToken);
        await turn.Db.OpenWindowAsync(own.Proposal, network.Calendar, turn.Now, Proposal.BoardDays, cancellationToken);
        turn.Reply(
            "proposal.board", [("until", ProposalCards.Until(own.Proposal, network, turn.Now))],
            [new("proposal.button.yes", $"proposal-yes {own.Proposal.Id:N}"), new("proposal.button.no", $"proposal-no {own.Proposal.Id:N}")]);
        turn.Reply(cards.Summary(own.Proposal, own.Side, network));
        await turn.RaiseAsync(new ProposalAnswered(own.Proposal, own.Side), cancellationToken);
    }
}
