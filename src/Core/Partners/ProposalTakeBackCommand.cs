using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Partners;

/// <summary>Takes the first yes back, as long as it has not gone out: the other side never hears of it.</summary>
public sealed class ProposalTakeBackCommand : ICommand
{
    public string Key => "proposal-take-back";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, argument, cancellationToken) is not { } own)
            return;
        if (own.Side == ProposalSide.Seeker && own.Proposal.TryTakeBack())
        {
            turn.Db.Record(own.Proposal, "taken-back", turn.Now, turn.Person.Id);
            turn.Reply("proposal.taken-back", buttons: ProposalCards.Buttons(own.Proposal, "proposal.button.yes"));
        }
        else if (own is { Side: ProposalSide.Seeker, Proposal.Status: ProposalStatus.Asked })
        {
            turn.Reply("proposal.too-late", buttons: [new("proposal.button.status", "partners"), new("common.ask-coordination", "ask-coordination")]);
        }
        else
        {
            OwnProposals.ReplyWhereItStands(own, turn);
        }
    }
}
