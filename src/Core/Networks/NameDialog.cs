using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Networks;

/// <summary>
/// Asks a first name where somebody is about to read it, and no sooner; then does what was about to be done: its subject is that command. Texts: name.*
/// </summary>
public sealed class NameDialog(IServiceProvider services) : IDialog
{
    public const string Key = "name";
    private const int MaxLength = 60;

    private static readonly Slot<string> FirstName = Slot.Text("first-name", MaxLength);

    public DialogDefinition Definition { get; } = new(Key, Version: 1) { Pages = [new("who") { FirstName }] };

    /// <returns>True when the person has no name yet: it is asked, and the command comes after.</returns>
    public static bool IsAskedBefore(string command, Turn turn)
    {
        if (turn.Person.Name.Length > 0)
            return false;
        turn.Start(Key, command);
        return true;
    }

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        turn.Person.Name = answers.Of(FirstName);
        var command = (turn.Subject ?? "").Split(' ', 2);
        if (services.GetRequiredService<CommandCatalog>().Find(command[0]) is { } next && turn.Person.May(next.MinimumRole))
            await next.RunAsync(turn, command.ElementAtOrDefault(1) ?? "", cancellationToken);
    }
}
