using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Partners;

/// <summary>Answers the question of the other side, which does not know who answers.</summary>
public sealed class ProposalReplyCommand : ICommand
{
    public string Key => "proposal-reply";

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var question = Guid.TryParse(argument, out var id) ? await turn.Db.ProposalQuestions.FirstOrDefaultAsync(question => question.Id == id, cancellationToken) : null;
        if (question is null || !await ProposalLetters.MayAnswerAsync(question, turn, cancellationToken))
            turn.Reply("proposal.unknown", buttons: NextSteps.Buttons);
        else if (question.Answer is not null)
            turn.Reply("proposal-reply.already");
        else
            turn.Start(ProposalReplyDialog.Key, question.Id.ToString("N"));
    }
}
