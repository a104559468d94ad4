using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Exchanges;

/// <summary>A question to the coordination, in a person's own words.</summary>
public sealed class AskCoordinationDialog : IDialog
{
    public const string Key = "ask-coordination";

    public static readonly Slot<string> Words = Slot.Text("words", maxLength: 500);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("words") { Words }] };

    public Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        turn.AddTodo("question", turn.Person.Id.Value, answers.Of(Words));
        turn.Reply("ask-coordination.kept");
        return Task.CompletedTask;
    }
}
