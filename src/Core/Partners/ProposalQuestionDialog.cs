using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>One anonymous question: words, then what will be passed on and what is held back, then [send]. Texts: proposal-question.*</summary>
public sealed class ProposalQuestionDialog(TellingNames names, ProposalLetters letters) : IDialog
{
    public const string Key = "proposal-question";

    public static readonly Slot<string> Words = Slot.Text("words", ProposalQuestion.MaxLength);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("words") { Words }, new("preview") { Preview.Choice }] };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var proposal = await context.Db.Proposals.FirstOrDefaultAsync(proposal => proposal.Id == context.SubjectId, cancellationToken);
        return proposal is null ? ProposalLetters.NoPreview : ProposalLetters.PreviewOf(answers.Find(Words), await names.OfAsync(context.Db, proposal, cancellationToken));
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await OwnProposals.FindAsync(turn, turn.Subject, cancellationToken) is not { } own)
            return;
        if (answers.Is(Preview.Choice, PreviewChoice.Edit))
            turn.Start(Key, turn.Subject);
        else if (answers.Is(Preview.Choice, PreviewChoice.Discard))
            turn.Reply("relay.discarded", buttons: ProposalCards.Buttons(own.Proposal, "proposal.button.yes"));
        else if (own.Proposal.Status != (own.Side == ProposalSide.Seeker ? ProposalStatus.Offered : ProposalStatus.Asked))
            OwnProposals.ReplyWhereItStands(own, turn);
        else
            await letters.AskAsync(own, HeldBack.From(answers.Of(Words), await names.OfAsync(turn.Db, own.Proposal, cancellationToken)).Clean, turn, cancellationToken);
    }
}
