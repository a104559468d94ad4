using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Partners;

/// <summary>Why not, for the coordination alone. Texts: decline-reason.*</summary>
public sealed class DeclineReasonDialog : IDialog
{
    public static readonly Slot<DeclineReason> Reason = Slot.Choice<DeclineReason>("reason");

    public DialogDefinition Definition { get; } = new("decline-reason", Version: 1) { Pages = [new("why") { Reason }] };

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, turn.Subject, cancellationToken) is not { } own)
            return;
        if (own.Proposal.TryExplain(own.Side, answers.Of(Reason)))
            turn.Reply("decline-reason.kept");
        else
            OwnProposals.ReplyWhereItStands(own, turn);
    }
}
