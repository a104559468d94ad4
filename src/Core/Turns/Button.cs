namespace ChatAssistant.Core.Turns;

/// <summary>A button to be shown under a message: a command with a label.</summary>
/// <param name="Text">The label's text key.</param>
/// <param name="Command">The command and its argument, as one would type them without the slash.</param>
public sealed record Button(string Text, string Command)
{
    public (string Name, object? Value)[] Arguments { get; init; } = [];
}
