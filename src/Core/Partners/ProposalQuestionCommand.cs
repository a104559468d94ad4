using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>"A question first": each side may put one, while it is its turn to answer.</summary>
public sealed class ProposalQuestionCommand : ICommand
{
    public string Key => "proposal-question";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, argument, cancellationToken) is not { } own)
            return;
        if (own.Proposal.Status != (own.Side == ProposalSide.Seeker ? ProposalStatus.Offered : ProposalStatus.Asked))
            OwnProposals.ReplyWhereItStands(own, turn);
        else if (await turn.Db.ProposalQuestions.AnyAsync(question => question.ProposalId == own.Proposal.Id && question.Side == own.Side, cancellationToken))
            turn.Reply("proposal-question.already", buttons: ProposalCards.Buttons(own.Proposal, "proposal.button.yes"));
        else
            turn.Start(ProposalQuestionDialog.Key, own.Proposal.Id.ToString("N"));
    }
}
