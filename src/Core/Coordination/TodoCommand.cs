using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Coordination;

/// <summary>Shows the coordinator what waits for them.</summary>
public sealed class TodoCommand : ICommand
{
    public string Key => "todo";

    public Role MinimumRole => Role.Coordinator;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) => ShowAsync(turn, cancellationToken);

    internal static async Task ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Reply(await TodoList.SayAsync(turn.Db, turn.Person, turn.Texts, "todo-list.now", cancellationToken) ?? new("todo-list.nothing", []));
}
