using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Coordination;

/// <summary>A coordinator answers a question; the answer goes to whoever asked. Texts: answer-question.*</summary>
public sealed class AnswerQuestionDialog : IDialog
{
    public const string Key = "answer-question";

    public static readonly Slot<string> Words = Slot.Text("words", maxLength: 1000);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("answer") { Words }] };

    public async ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken)
    {
        var asked = await AskedQuestion.FindAsync(context.Db, context.Person, context.SubjectId, cancellationToken);
        return [("name", asked?.NameOfAsker(context.Texts, context.Person.Language) ?? ""), ("question", asked?.Item.Words ?? "")];
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await AskedQuestion.FindAsync(turn.Db, turn.Person, turn.SubjectId, cancellationToken) is not { } asked)
        {
            turn.Reply("answer-question.gone", buttons: [new("todo-list.show", "todo")]);
            return;
        }

        (asked.Item.DoneAt, asked.Item.DoneBy) = (turn.Now, turn.Person.Id);
        var saying = new Saying("answer-question.told", [("question", asked.Item.Words), ("words", answers.Of(Words)), ("name", turn.Person.Name), ("named", turn.Person.Name.Length > 0)]);
        var decision = await turn.TellAsync(asked.Asker, MessageKind.OwnNews, saying, cancellationToken);
        turn.Reply(decision is ContactDecision.Refuse ? "answer-question.unreachable" : "answer-question.sent", [("name", asked.NameOfAsker(turn.Texts, turn.Language))], [new("todo-list.show", "todo")]);
    }
}
