using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Coordination;

/// <summary>Opens a letter to whom a thing to settle is about; which of them is asked only where there are several.</summary>
public sealed class WriteAboutCommand : ICommand
{
    public string Key => "write-about";

    public Role MinimumRole => Role.Coordinator;

    public bool IsListed => false;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var item = Guid.TryParse(argument, out var id) ? await TodoList.Open(turn.Db, turn.Person.NetworkId).FirstOrDefaultAsync(one => one.Id == id, cancellationToken) : null;
        switch (item is null ? [] : await TodoPeople.OfAsync(turn.Db, item, cancellationToken))
        {
            case []:
                turn.Reply("coordination-letter.nobody", buttons: [new("todo-list.show", "todo")]);
                break;
            case [var only]:
                turn.Start(CoordinationLetterDialog.Key, item!.Id.ToString("N"), Answers.None.With(CoordinationLetterDialog.To, only.Id.Value.ToString("N")).AsKnown());
                break;
            default:
                turn.Start(CoordinationLetterDialog.Key, item!.Id.ToString("N"));
                break;
        }
    }
}
