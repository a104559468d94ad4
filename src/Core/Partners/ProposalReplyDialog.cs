using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>The answer to an anonymous question, passed on the same way. Texts: proposal-reply.*</summary>
public sealed class ProposalReplyDialog(TellingNames names) : IDialog
{
    public const string Key = "proposal-reply";

    public static readonly Slot<string> Words = Slot.Text("words", ProposalQuestion.MaxLength);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("words") { Words }, new("preview") { Preview.Choice }] };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var found = await (
            from question in context.Db.ProposalQuestions
            where question.Id == context.SubjectId
            join proposal in context.Db.Set<Proposal>() on question.ProposalId equals proposal.Id
            select new { question.Words, Proposal = proposal }).FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? [.. ProposalLetters.NoPreview, ("question", null)]
            : [.. ProposalLetters.PreviewOf(answers.Find(Words), await names.OfAsync(context.Db, found.Proposal, cancellationToken)), ("question", found.Words)];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var question = await turn.Db.ProposalQuestions.FirstOrDefaultAsync(question => question.Id == turn.SubjectId, cancellationToken);
        if (question is null || !await ProposalLetters.MayAnswerAsync(question, turn, cancellationToken))
            turn.Reply("proposal.unknown", buttons: NextSteps.Buttons);
        else if (answers.Is(Preview.Choice, PreviewChoice.Edit))
            turn.Start(Key, turn.Subject);
        else if (answers.Is(Preview.Choice, PreviewChoice.Discard))
            turn.Reply("relay.discarded", buttons: [new("proposal-reply.button", $"proposal-reply {question.Id:N}")]);
        else
            await AnswerAsync(question, answers.Of(Words), turn, cancellationToken);
    }

    private async Task AnswerAsync(ProposalQuestion question, string written, Turn turn, CancellationToken cancellationToken)
    {
        var proposal = await turn.Db.Proposals.FirstAsync(proposal => proposal.Id == question.ProposalId, cancellationToken);
        var words = HeldBack.From(written, await names.OfAsync(turn.Db, proposal, cancellationToken)).Clean;
        if (question.TryAnswer(words, turn.Person.Id))
            await ProposalLetters.AnswerAsync(question, proposal, turn, cancellationToken);
        else
            turn.Reply("proposal-reply.already");
    }
}
