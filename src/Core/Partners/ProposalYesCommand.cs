using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>A yes: the seeker's goes out after an hour, the candidate's makes the introduction.</summary>
public sealed class ProposalYesCommand(Introductions introductions, ProposalReopening reopening) : ICommand
{
    public string Key => "proposal-yes";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, argument, cancellationToken) is not { } own)
            return;
        if (NameDialog.IsAskedBefore($"{Key} {argument}", turn))
            return;
        if (own.Side == ProposalSide.Seeker)
            await PromiseAsync(own, turn, cancellationToken);
        else
            await AcceptAsync(own, turn, cancellationToken);
    }

    private async Task PromiseAsync(OwnProposal own, Turn turn, CancellationToken cancellationToken)
    {
        var proposal = own.Proposal;
        if (proposal.End == ProposalEnd.SeekerDeclined && await reopening.TryAsync(own, turn, cancellationToken) is null)
            return;
        if (!proposal.TryPromise(turn.Person.Id, turn.Now))
        {
            OwnProposals.ReplyWhereItStands(own, turn);
            return;
        }

        turn.Db.Record(proposal, "promised", turn.Now, turn.Person.Id);
        await turn.Db.ScheduleAsync(ProposalSending.DueKind, proposal.Id, proposal.SendsAt!.Value, null, cancellationToken);
        var association = await turn.Db.Associations.FirstAsync(association => association.Id == proposal.Seeker, cancellationToken);
        if (!association.IsVerified)
            await AskToConfirmAsync(association, turn, cancellationToken);
        turn.Reply(association.IsVerified ? "proposal.promised" : "proposal.promised-unverified", buttons: [new("proposal.button.take-back", $"proposal-take-back {proposal.Id:N}")]);
        await turn.RaiseAsync(new ProposalAnswered(proposal, own.Side), cancellationToken);
    }

    private async Task AcceptAsync(OwnProposal own, Turn turn, CancellationToken cancellationToken)
    {
        if (!own.Proposal.TryAccept(turn.Person.Id))
        {
            OwnProposals.ReplyWhereItStands(own, turn);
            return;
        }

        turn.Db.Record(own.Proposal, "accepted", turn.Now, turn.Person.Id);
        var unconfirmed = await turn.Db.Associations
            .FirstOrDefaultAsync(association => (association.Id == own.Proposal.Seeker || association.Id == own.Proposal.Candidate) && !association.IsVerified, cancellationToken);
        if (unconfirmed is null)
        {
            await introductions.OpenAsync(own.Proposal, turn, cancellationToken);
            return;
        }

        await AskToConfirmAsync(unconfirmed, turn, cancellationToken);
        turn.Reply("proposal.accepted-unverified");
    }

    private static async Task AskToConfirmAsync(Association association, Turn turn, CancellationToken cancellationToken)
    {
        const string Kind = "association-to-confirm";
        var id = association.Id.Value;
        if (!await turn.Db.Todo.AnyAsync(item => item.Kind == Kind && item.Subject == id && item.DoneAt == null, cancellationToken))
            turn.AddTodo(Kind, id, association.Name);
    }
}
