using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Coordination;

/// <summary>Says in words how the installation is.</summary>
public sealed class DiagnosticCommand(IEnumerable<IDiagnostics> parts) : ICommand
{
    public string Key => "diagnostic";

    public Role MinimumRole => Role.Administrator;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var lines = new List<RichText>();
        foreach (var part in parts)
            lines.AddRange((await part.LinesAsync(turn.Db, turn.Now, cancellationToken)).Select(line => turn.Texts.Format(turn.Language, line.Text, line.Arguments)));
        turn.Reply("diagnostic.report", [("lines", lines.Aggregate((all, line) => all + RichText.From("\n") + line))]);
    }
}
