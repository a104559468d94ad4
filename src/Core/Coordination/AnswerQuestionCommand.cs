using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Coordination;

/// <summary>Opens the answer to a question that somebody asked the coordination; says so when another coordinator was faster.</summary>
public sealed class AnswerQuestionCommand : ICommand
{
    public string Key => "answer-question";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(argument, out var id) && await AskedQuestion.FindAsync(turn.Db, turn.Person, id, cancellationToken) is not null)
            turn.Start(AnswerQuestionDialog.Key, id.ToString("N"));
        else
            turn.Reply("answer-question.gone", buttons: [new("todo-list.show", "todo")]);
    }
}
